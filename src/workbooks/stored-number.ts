const STORED_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/iu;
/** The longest a program writes is some 25 characters. */
const LONGEST = 400;

/** The double a file keeps as text; `undefined` for anything a program would not write, also INF and NaN. */
export function parseStoredNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !STORED_NUMBER.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}
