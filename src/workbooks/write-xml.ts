// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const MARKUP = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Characters that XML 1.0 cannot hold; Excel writes them as `_x000B_` (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu;
/** Halves of a character beyond the basic plane that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Text that a reader would take for such an escape is escaped itself. */
const LOOKS_ESCAPED = /_(?=x[\da-fA-F]{4}_)/gu;

/** Text as XML content or as an attribute in double quotes: markup escaped, and what no XML holds as in cells. */
export function escapeXml(text: string): string {
  return text.replace(MARKUP, (char) => NAMES[char] ?? escapeCode(char));
}

/** Anything that is not kept as it is; most texts of a sheet hold nothing of it. */
// eslint-disable-next-line no-control-regex -- halves of characters are what is looked for
const TO_ESCAPE = /[&<>"_\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text of a cell as a workbook keeps it: control characters as `_x000B_`, markup escaped. */
export function escapeCellText(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  const kept = text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(CONTROL, escapeCode)
    .replace(LONE_SURROGATE, escapeCode);
  return escapeXml(kept);
}

function escapeCode(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** First line of every XML part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace of workbooks, sheets and styles (ECMA-376 Part 1, transitional). */
export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
