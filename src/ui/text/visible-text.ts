const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';
/**
 * Characters that act instead of being seen: controls, format characters (zero-width, bidirectional),
 * line and paragraph separators, half surrogates. An escape sequence begins with one of them.
 */
const ACTING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function toPicture(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === DELETE) return DELETE_PICTURE;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Text of strangers (cells, sheet names, file names) with everything that could act on a screen made
 * visible: an escape character becomes `␛`, a line break `␊`, a right-to-left override `<U+202E>`.
 */
export function toVisibleText(text: string): string {
  return text.replace(ACTING, toPicture);
}
