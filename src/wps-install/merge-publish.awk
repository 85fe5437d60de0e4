# Puts our entry into WPS's list of add-ins (publish.xml), or takes it out. Everything else in the list stays
# byte for byte as it is: other add-ins, comments, order, line ends, and whatever WPS writes that we do not know.
# windows.ps1 does the same, function by function.
#
#   LC_ALL=C awk -v name=nuanbiao -v entry='<jsplugin ... />' -f merge-publish.awk publish.xml > new.xml
#
# An empty entry takes ours out. Exit codes: 0 new.xml is the new list; 3 nothing is to be changed; 4 the list
# is not XML that can be changed safely, and the output is `CODE LINE` of the first fault. Bytes above 127 are
# parts of names or texts in UTF-8 as in GBK, so the encoding does not matter. POSIX awk.

BEGIN { text = "" }

{ text = text $0 "\n" }

END {
  # Awk cannot tell whether the last line ended; the caller can.
  if (!ends_with_newline) sub(/\n$/, "", text)
  faulty = 0
  read_list()
  if (faulty) exit 4
  ORS = ""
  result = entry == "" ? without_ours() : with_ours()
  if (result == text) exit 3
  print result
}

function fault(code, at,   line, before) {
  if (faulty) return
  faulty = 1
  before = substr(text, 1, at - 1)
  line = gsub(/\n/, "", before) + 1
  print code, line
}

# Walks through the list once. Leaves: root_open_start, root_open_end, root_is_empty, root_close_start, and of
# our own entries ours_count, ours_start[], ours_end[] (positions from 1; an end is the place behind).
function read_list(   at, rest, depth, next_at) {
  depth = 0
  ours_count = 0
  roots = 0
  at = substr(text, 1, 3) == "\357\273\277" ? 4 : 1
  if (substr(text, at, 6) == "<?xml ") at = skip_to("?>", at)
  while (!faulty && at <= length(text)) {
    rest = substr(text, at)
    if (substr(rest, 1, 1) != "<") at = read_text(rest, at, depth)
    else if (substr(rest, 1, 4) == "<!--") at = read_comment(rest, at)
    else if (substr(rest, 1, 9) == "<![CDATA[" && depth > 0) at = skip_to("]]>", at)
    else if (substr(rest, 1, 2) == "<?" && substr(rest, 1, 6) != "<?xml ") at = skip_to("?>", at)
    else if (match(rest, /^<\/[^ \t\r\n<>\/="'&]+[ \t\r\n]*>/)) {
      next_at = at + RLENGTH
      if (depth == 0 || open_name[depth] != name_of(substr(rest, 3))) fault("pair", at)
      close_element(depth, at, next_at)
      depth--
      at = next_at
    } else if (match(rest, /^<[^ \t\r\n<>\/="'&!?0-9.-][^ \t\r\n<>\/="'&]*/)) {
      next_at = read_tag(rest, at)
      if (faulty) return
      depth++
      open_name[depth] = name_of(substr(rest, 2))
      open_element(depth, at, next_at)
      if (substr(text, next_at - 2, 2) == "/>") {
        close_element(depth, at, next_at)
        depth--
      }
      at = next_at
    } else fault("markup", at)
  }
  if (depth > 0) fault("end", length(text))
  if (roots == 0) fault("root", 1)
}

# A start tag is checked attribute by attribute. Leaves: tag_is_ours.
function read_tag(rest, at,   length_before, seen, attribute, value) {
  tag_is_ours = 0
  length_before = RLENGTH
  rest = substr(rest, RLENGTH + 1)
  seen = " "
  while (match(rest, /^[ \t\r\n]+[^ \t\r\n<>\/="'&]+[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|'[^'<]*')/)) {
    value = substr(rest, 1, RLENGTH)
    length_before += RLENGTH
    rest = substr(rest, RLENGTH + 1)
    sub(/^[ \t\r\n]+/, "", value)
    attribute = name_of(value)
    sub(/^[^=]*=[ \t\r\n]*/, "", value)
    value = substr(value, 2, length(value) - 2)
    if (index(seen, " " attribute " ") > 0 || has_stray_ampersand(value)) fault("markup", at)
    seen = seen attribute " "
    if (attribute == "name" && value == name) tag_is_ours = 1
  }
  if (!match(rest, /^[ \t\r\n]*\/?>/)) fault("markup", at)
  return at + length_before + RLENGTH
}

function read_text(rest, at, depth,   stretch) {
  stretch = match(rest, /</) ? substr(rest, 1, RSTART - 1) : rest
  if (depth == 0 && match(stretch, /[^ \t\r\n]/)) fault("text", at + RSTART - 1)
  if (has_stray_ampersand(stretch) || index(stretch, "]]>") > 0) fault("markup", at)
  return at + length(stretch)
}

function read_comment(rest, at,   inside) {
  inside = index(substr(rest, 5), "--")
  if (inside == 0) fault("end", at)
  else if (substr(rest, inside + 6, 1) != ">") fault("markup", at)
  return at + inside + 6
}

function skip_to(mark, at,   found) {
  found = index(substr(text, at), mark)
  if (found == 0) fault("end", at)
  return found == 0 ? length(text) + 1 : at + found - 1 + length(mark)
}

function open_element(depth, at, next_at) {
  if (depth == 1) {
    roots++
    if (roots > 1) fault("text", at)
    if (open_name[1] != "jsplugins") fault("root", at)
    root_open_end = next_at
    root_is_empty = substr(text, next_at - 2, 2) == "/>"
  }
  if (depth == 2) {
    child_start = at
    child_is_ours = tag_is_ours && (open_name[2] == "jsplugin" || open_name[2] == "jspluginonline")
    if (first_child_start == 0) first_child_start = at
  }
}

function close_element(depth, at, next_at) {
  if (depth == 1) root_close_start = at
  if (depth == 2 && child_is_ours) {
    ours_count++
    ours_start[ours_count] = child_start
    ours_end[ours_count] = next_at
  }
}

function name_of(rest) {
  match(rest, /^[^ \t\r\n<>\/="'&]+/)
  return substr(rest, 1, RLENGTH)
}

# Only the five references that XML itself knows, and numbers, are references here.
function has_stray_ampersand(value) {
  gsub(/&(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);/, "", value)
  return index(value, "&") > 0
}

# Where the white space before a place begins.
function before_space(at) {
  while (at > root_open_end && substr(text, at - 1, 1) ~ /[ \t\r\n]/) at--
  return at
}

function line_end() {
  return index(text, "\r\n") > 0 ? "\r\n" : "\n"
}

# What stands between a line's end and the first entry; two spaces where there is none.
function indent(   from, space) {
  if (first_child_start == 0) return "  "
  from = before_space(first_child_start)
  space = substr(text, from, first_child_start - from)
  if (index(space, "\n") == 0) return "  "
  sub(/^.*\n/, "", space)
  return space
}

# The text with our entries from the second, or from the first, left out.
function leave_out(first,   result, from, number) {
  result = ""
  from = 1
  for (number = first; number <= ours_count; number++) {
    result = result substr(text, from, before_space(ours_start[number]) - from)
    from = ours_end[number]
  }
  return result substr(text, from)
}

function without_ours() {
  return leave_out(1)
}

# The first of ours is replaced where it stands, others of ours go; where there is none, it becomes the last.
function with_ours(   at, tail, shortened) {
  if (ours_count > 0) {
    shortened = leave_out(2)
    return substr(shortened, 1, ours_start[1] - 1) entry substr(shortened, ours_end[1])
  }
  if (root_is_empty) {
    at = root_open_end - 2
    return substr(text, 1, at - 1) ">" line_end() indent() entry line_end() "</jsplugins>" substr(text, root_open_end)
  }
  at = before_space(root_close_start)
  tail = at == root_close_start ? line_end() : ""
  return substr(text, 1, at - 1) line_end() indent() entry tail substr(text, at)
}
