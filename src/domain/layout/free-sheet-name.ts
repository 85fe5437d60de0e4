/** Longest name that Excel, and with it everybody, lets a sheet have. */
const LONGEST = 31;

/** The name, or the name with the first number that makes it free, as Excel numbers copies: `Form (2)`. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((one) => one.toLowerCase()));
  const numbered = (count: number): string => {
    const suffix = count === 1 ? '' : ` (${String(count)})`;
    return name.slice(0, LONGEST - suffix.length) + suffix;
  };
  let count = 1;
  while (names.has(numbered(count).toLowerCase())) count += 1;
  return numbered(count);
}
