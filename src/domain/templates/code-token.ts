/** A code found inside a text, not yet checked against what stands around it. */
export interface CodeToken {
  /** As meant: half width, upper case, misread digits put right. */
  readonly code: string;
  readonly found: string;
  /** Whether letters that look like digits were taken for digits. */
  readonly misread: boolean;
  /** Index behind the token. */
  readonly end: number;
}

/** What a scan makes of 1 and 0; digits behind a letter are never letters on these forms. */
const LOOKS_LIKE_ONE = /[Il|]/gu;
const LOOKS_LIKE_ZERO = /[Oo]/gu;

/** `C11`, `CIO`, `B1.2`; a code may be glued to the next one, as `C7D7`. */
const WITH_NUMBER =
  /([A-Za-z])([\dIlOo|]{1,5})((?:\.\d{1,3})*)(?:(?![\dA-Za-z|])|(?=[A-Za-z]\d))/uy;
/** `CH`: the two strokes of 11 grown together. */
const ELEVEN = /([A-Z])(H)(?![\dA-Za-z|])/uy;
const TWO_LETTERS = /([A-Za-z]{2})(\d{1,5})((?:\.\d{1,3})*)(?![\dA-Za-z|])/uy;
/** `C 10`, `J l`: a gap that is none. A lone I behind a gap is the code I. */
const WITH_GAP = /([A-Za-z]) (\d[\dIlOo|]?|[l|]|[Il|][\dIlOo|])(?![\dA-Za-z|年月日])/uy;
const LETTER = /([A-Za-z])((?:\.\d{1,3})*)(?![\dA-Za-z|])/uy;
const NUMBER = /(\d[\dIlOo|]{0,4})((?:\.\d{1,3})*)(?!\.?\d|[A-Za-z|])/uy;

/**
 * The lettered code that begins at an index of a half-width text, misread digits put right.
 *
 * @returns `undefined` when none begins there
 */
export function lettersTokenAt(text: string, at: number): CodeToken | undefined {
  const numbered = match(WITH_NUMBER, text, at) ?? match(TWO_LETTERS, text, at);
  if (numbered !== undefined) return numberedToken(numbered, at);
  const eleven = match(ELEVEN, text, at);
  if (eleven !== undefined) {
    return { code: `${eleven[1] ?? ''}11`, found: eleven[0], misread: true, end: at + 2 };
  }
  const letter = match(LETTER, text, at);
  if (letter === undefined) return undefined;
  const end = at + letter[0].length;
  return { code: letter[0].toUpperCase(), found: letter[0], misread: false, end };
}

/** Like {@link lettersTokenAt}, and also a code with a gap in it: `C 10`, `J l`. */
export function gappedTokenAt(text: string, at: number): CodeToken | undefined {
  const gapped = match(WITH_GAP, text, at);
  return (gapped === undefined ? undefined : numberedToken(gapped, at)) ?? lettersTokenAt(text, at);
}

/** The numeric code that begins at an index of a half-width text; `undefined` when none does. */
export function numberTokenAt(text: string, at: number): CodeToken | undefined {
  const found = match(NUMBER, text, at);
  if (found === undefined) return undefined;
  const [whole, number = '', places = ''] = found;
  const digits = toDigits(number);
  return {
    code: `${digits}${places}`,
    found: whole,
    misread: digits !== number,
    end: at + whole.length,
  };
}

function numberedToken(found: RegExpExecArray, at: number): CodeToken | undefined {
  const [whole, letters = '', number = '', places = ''] = found;
  const digits = toDigits(number);
  const misread = digits !== number;
  if (misread && !isPlausibleMisreading(letters, number, digits)) return undefined;
  const code = `${letters.toUpperCase()}${digits}${places}`;
  return { code, found: whole, misread, end: at + whole.length };
}

/** `No`, `CO` are words: no code begins with a misread zero. `all`, `el` are words: codes are capitals. */
function isPlausibleMisreading(letters: string, number: string, digits: string): boolean {
  if (/\d/u.test(number)) return true;
  return letters === letters.toUpperCase() && !digits.startsWith('0');
}

function toDigits(number: string): string {
  return number.replace(LOOKS_LIKE_ONE, '1').replace(LOOKS_LIKE_ZERO, '0');
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
