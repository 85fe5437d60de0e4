import type { Measure } from '../figures/measure';

/** Units that papers use for one another when they count the same things. */
const SAME_THINGS: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['位', '人'],
  ['家', '个'],
  ['所', '个'],
  ['处', '个'],
]);

/** Whether figures in two measures can be added: the same unit, or one that is not printed. */
export function countsAlike(one: Measure, other: Measure): boolean {
  if (one.unit === '' || other.unit === '') return true;
  return thingOf(one.unit) === thingOf(other.unit);
}

/** Whether one figure can be no smaller than another: 人 against 户 is fine, 万元 against 人 is not. */
export function isComparable(one: Measure, other: Measure): boolean {
  if (countsAlike(one, other)) return true;
  return one.kind === 'count' && other.kind === 'count';
}

function thingOf(unit: string): string {
  return SAME_THINGS.get(unit) ?? unit;
}
