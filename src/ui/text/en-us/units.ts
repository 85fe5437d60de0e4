/** What the units of the forms mean, for one and for many; money in the multiples that the forms use. */
const COUNT_UNITS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['家', ['organisation', 'organisations']],
  ['个', ['unit', 'units']],
  ['人', ['person', 'people']],
  ['人次', ['person-time', 'person-times']],
  ['名', ['person', 'people']],
  ['位', ['person', 'people']],
  ['户', ['household', 'households']],
  ['户次', ['household-time', 'household-times']],
  ['次', ['time', 'times']],
  ['件', ['case', 'cases']],
  ['件次', ['case-time', 'case-times']],
  ['场', ['session', 'sessions']],
  ['场次', ['session', 'sessions']],
  ['期', ['course', 'courses']],
]);
const MONEY_UNITS: ReadonlyMap<string, string> = new Map([
  ['元', 'yuan'],
  ['千元', '1,000 yuan'],
  ['万元', '10,000 yuan'],
  ['百万元', 'million yuan'],
  ['亿元', '100 million yuan'],
]);
const ONE = /^-?1$/u;
const BEGINS_WITH_DIGIT = /^\d/u;

/** What a unit means, `万元` as `10,000 yuan`; one that no dictionary of ours has stays Chinese. */
export function unitGloss(unit: string): string {
  if (unit === '是/否') return '是/否 (yes/no)';
  return COUNT_UNITS.get(unit)?.[1] ?? MONEY_UNITS.get(unit) ?? unit;
}

/** A figure with its unit: `1 person`, `3 households`, `27.22 × 10,000 yuan`. */
export function figureWithUnit(figure: string, unit: string): string {
  const [one, many] = COUNT_UNITS.get(unit) ?? [];
  const gloss = (ONE.test(figure) ? one : many) ?? unitGloss(unit);
  return BEGINS_WITH_DIGIT.test(gloss) ? `${figure} × ${gloss}` : `${figure} ${gloss}`;
}
