import { placesToYuan } from '../figures/measure';
import type { Template } from '../templates/template';
import { totalRules } from './total-rules';
import type { SubmissionView } from './view-submission';

/** Around ten thousand: what a unit states in 元 is some ten thousand times what others state in 万元. */
const ABOUT_SLIP = [3300, 33_000] as const;
/** Fewer others show no usual amount of an item. */
const LEAST_OTHERS = 3;
/** One item alone may really be that large. */
const LEAST_ITEMS = 2;
/** A unit that helps so many times the people of others is no slip but a large unit. */
const MOST_PEOPLE = 30;
/** Of its money items, so many speak for all of them. */
const MOST = 0.6;
/** 万元. */
const PLACES = 4;

/** A submission with money in 元. */
export interface ShiftedMoney {
  readonly view: SubmissionView;
  /** Whether most of its money is; else dividing all of it would spoil what is right. */
  readonly isAll: boolean;
}

/**
 * Submissions of which several money items are some ten thousand times what the others of the set usually state for
 * them, while their people are not: a block of the form, or single items, may be filled in in 元.
 *
 * Totals are left out, since they follow their parts.
 */
export function findShiftedMoney(
  included: readonly SubmissionView[],
  template: Template,
): readonly ShiftedMoney[] {
  const totals = totalRules(template);
  const places = [...template.items.keys()].filter((at) => {
    const code = template.items[at]?.code;
    return code !== undefined && !totals.has(code);
  });
  const money = places.filter((at) => measurePlaces(template, at) === PLACES);
  const heads = places.filter((at) => template.items[at]?.measure.kind === 'count');
  const shifted = new Map<SubmissionView, number>();
  for (const at of money) {
    for (const view of farAbove(included, at)) shifted.set(view, (shifted.get(view) ?? 0) + 1);
  }
  const suspects = [...shifted].flatMap(([view, items]) => (items < LEAST_ITEMS ? [] : [view]));
  if (suspects.length === 0) return [];
  const usualHeads = usualOf(included.map((view) => sumOf(view, heads)));
  return suspects
    .filter((view) => sumOf(view, heads) <= usualHeads * MOST_PEOPLE)
    .map((view) => ({ view, isAll: (shifted.get(view) ?? 0) >= countStated(view, money) * MOST }));
}

function countStated({ figures }: SubmissionView, places: readonly number[]): number {
  return places.filter((at) => Number(figures[at] ?? '') !== 0).length;
}

function measurePlaces({ items }: Template, at: number): number | undefined {
  const measure = items[at]?.measure;
  return measure === undefined ? undefined : placesToYuan(measure);
}

/** Submissions whose figure is ten thousand times the usual one of the others. */
function farAbove(included: readonly SubmissionView[], at: number): readonly SubmissionView[] {
  const stated = included
    .map((view) => ({ view, figure: Number(view.figures[at] ?? '') }))
    .filter(({ figure }) => figure > 0);
  if (stated.length <= LEAST_OTHERS) return [];
  // One figure among others hardly moves their middle; the lower middle does not move to the large ones.
  const usual = usualOf(stated.map(({ figure }) => figure));
  const [least, most] = ABOUT_SLIP;
  return stated
    .filter(({ figure }) => figure >= usual * least && figure <= usual * most)
    .map(({ view }) => view);
}

function usualOf(figures: readonly number[]): number {
  const sorted = Float64Array.from(figures).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function sumOf({ figures }: SubmissionView, places: readonly number[]): number {
  return places.reduce((sum, at) => sum + Number(figures[at] ?? ''), 0);
}
