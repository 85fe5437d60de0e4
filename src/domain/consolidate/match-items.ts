import { measureOf, placesToYuan } from '../figures/measure';
import { groupBy } from '../kernel/group-by';
import { countsAlike } from '../templates/counts-alike';
import type { Item } from '../templates/item';

/** How a submitted form's items are found among those of the consolidated form. */
export interface FormMatch {
  /** For each item of the consolidated form, in print order, the index of it in the submitted one. */
  readonly indexes: readonly (number | undefined)[];
  /** Places by which the point moves from the submitted measure to the consolidated one: −4 from 元 to 万元. */
  readonly shifts: readonly number[];
  /** Whether it is the same items in the same order and measures. */
  readonly isSame: boolean;
  /** Indexes of submitted items that the consolidated form has no item for. */
  readonly unplaced: readonly number[];
  /** Share of the items of both that found each other, 0–1. */
  readonly share: number;
}

/** Least share of items that two forms of one kind have in common; with fewer they are other forms. */
export const SAME_FORM = 0.5;

/**
 * Finds the items of one form in another: by code **and** label; else by the label alone, where each form has
 * it once. Never by the code alone, which may mean something else in another year (J1 2021 and 2022).
 */
export function matchItems(form: readonly Item[], target: readonly Item[]): FormMatch {
  const indexes = target.map((): number | undefined => undefined);
  const free = new Set(form.keys());
  pair({ form, target, indexes, free }, byCode(form));
  pair({ form, target, indexes, free }, byLabel(form, target));
  const shifts = target.map((item, at) => shiftBetween(form[indexes[at] ?? -1], item) ?? 0);
  const isSame =
    form.length === target.length &&
    indexes.every((index, at) => index === at) &&
    shifts.every((shift) => shift === 0);
  const placed = form.length - free.size;
  return {
    indexes,
    shifts,
    isSame,
    unplaced: [...free],
    share: (2 * placed) / Math.max(1, form.length + target.length),
  };
}

interface Pairing {
  readonly form: readonly Item[];
  readonly target: readonly Item[];
  readonly indexes: (number | undefined)[];
  readonly free: Set<number>;
}

function pair(
  { form, target, indexes, free }: Pairing,
  find: (item: Item) => number | undefined,
): void {
  target.forEach((item, at) => {
    const index = indexes[at] === undefined ? find(item) : undefined;
    if (index === undefined || !free.has(index)) return;
    if (shiftBetween(form[index], item) === undefined) return;
    indexes[at] = index;
    free.delete(index);
  });
}

function byCode(form: readonly Item[]): (item: Item) => number | undefined {
  const places = new Map(form.map((item, at) => [`${item.code}\n${item.identity}`, at]));
  return ({ code, identity }) => places.get(`${code}\n${identity}`);
}

function byLabel(
  form: readonly Item[],
  target: readonly Item[],
): (item: Item) => number | undefined {
  const theirs = groupBy([...form.keys()], (at) => form[at]?.identity ?? '');
  const ours = groupBy(target, ({ identity }) => identity);
  return ({ identity }) => {
    const places = theirs.get(identity);
    const once = identity !== '' && places?.length === 1 && ours.get(identity)?.length === 1;
    return once ? places[0] : undefined;
  };
}

const NO_MEASURE = measureOf('');

/** Places from one item's measure to the other's; `undefined` when the two cannot be added. */
function shiftBetween(from: Item | undefined, to: Item): number | undefined {
  const measure = from?.measure ?? NO_MEASURE;
  const places = placesToYuan(measure);
  const wanted = placesToYuan(to.measure);
  if (places !== undefined && wanted !== undefined) return places - wanted;
  if ((measure.kind === 'answer') !== (to.measure.kind === 'answer')) return undefined;
  return countsAlike(measure, to.measure) ? 0 : undefined;
}
