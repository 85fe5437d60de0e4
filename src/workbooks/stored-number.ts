const STORED_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/iu;
/** The longest a program writes is some 25 characters. */
const LONGEST = 400;

/** The double a file keeps as text; `undefined` for anything a program would not write, also INF and NaN. */
export function parseStoredNumber(text: string): number | undefined {
  if (isPlainDecimal(text)) return Number(text);
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !STORED_NUMBER.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
/** Far from where a number becomes infinite. */
const PLAIN_LENGTH = 30;

/** Digits with at most one point among them, as nearly all numbers are written. */
function isPlainDecimal(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > PLAIN_LENGTH) return false;
  let points = 0;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === POINT && index > 0 && index < length - 1) points += 1;
    else if (code < ZERO || code > NINE) return false;
  }
  return points <= 1;
}
