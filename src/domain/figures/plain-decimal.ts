/** A whole number with or without separators between groups of three, and a fraction; either may be missing. */
const NUMBER = /^(\d{1,15}|\d{1,3}(?:([, ])\d{3})(?:\2\d{3}){0,4})?(\.\d{0,12})?$/u;
const PLAIN = /^\d{1,15}(?:\.\d{1,12})?$/u;
const MINUS_SIGNS = /[\u2212\u2010\u2011\u2013]/gu;

/**
 * A typed number as plain decimal text: `-1234.5` for `(1,234.5)` and `−1 234.5`, `0.5` for `.5`.
 *
 * @param text - in half width, without spaces around it
 * @returns `undefined` when the text is no number
 */
export function toPlainDecimal(text: string): string | undefined {
  if (isPlainDecimal(text)) return text;
  const { negative, digits } = splitSign(text.replace(MINUS_SIGNS, '-'));
  const match = NUMBER.exec(digits);
  if (match === null) return undefined;
  const [, whole = '', , fraction = ''] = match;
  if (whole === '' && fraction.length < 2) return undefined;
  const plain = whole === '' ? '0' : whole.replace(/[, ]/gu, '');
  return `${negative ? '-' : ''}${plain}${fraction === '.' ? '' : fraction}`;
}

/** Whether a text is nothing but digits with or without a fraction, as programs write numbers. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/** Brackets mean a negative amount, as accountants write it. */
function splitSign(text: string): { readonly negative: boolean; readonly digits: string } {
  if (text.startsWith('(') && text.endsWith(')'))
    return { negative: true, digits: text.slice(1, -1) };
  if (text.startsWith('-')) return { negative: true, digits: text.slice(1) };
  return { negative: false, digits: text.startsWith('+') ? text.slice(1) : text };
}
