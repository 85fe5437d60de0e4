import type { Item } from '../templates/item';
import type { RegisteredTemplate } from '../templates/template';
import { labelLikeness, SAME_ITEM } from './label-likeness';

/** A template's item and the item of a live form that is it. */
export interface ItemMatch {
  readonly item: Item;
  readonly live: Item;
  /** 1 when the labels are the same, less when reworded. */
  readonly likeness: number;
}

/** How a live form compares with one template. */
export interface TemplateMatch {
  readonly template: RegisteredTemplate;
  /** In the template's print order. */
  readonly matches: readonly ItemMatch[];
  readonly missing: readonly Item[];
  /** Items of the sheet that are none of the template's. */
  readonly added: readonly Item[];
  /** Share of the items of both that agree, 0–1 (twice the matched ones among all of both). */
  readonly share: number;
  /**
   * The same with labels that agree to the letter only, less what each coded row that the template lacks
   * takes away: a figure without an item weighs more than an item without a figure.
   */
  readonly rank: number;
}

/** What a coded row without an item takes from a template's rank: more than one missing item does. */
const ADDED_ROW = 0.03;

/** The items of a live form, ready to be looked up. */
export interface FormIndex {
  readonly byCode: ReadonlyMap<string, readonly Item[]>;
  /** By the code the sheet prints, misread characters repaired; '' for rows without one. */
  readonly byPrint: ReadonlyMap<string, readonly Item[]>;
  readonly byLabel: ReadonlyMap<string, readonly Item[]>;
  /** Each item with its place on the sheet, counted from the top. */
  readonly places: ReadonlyMap<Item, number>;
}

/** Makes a form's items easy to look up, once for all templates. */
export function indexItems(items: readonly Item[]): FormIndex {
  return {
    byCode: groupBy(items, (item) => item.code),
    byPrint: groupBy(items, (item) => item.printedCode),
    byLabel: groupBy(items, (item) => item.identity),
    places: new Map(items.map((item, place) => [item, place])),
  };
}

function groupBy<T>(
  list: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/**
 * Pairs a template's items with those of a live form, by code **and** label: the same code with another
 * label is another item.
 *
 * Rows may stand in any order. First come rows whose code and label agree; then, where the paper misprints
 * a code, rows that carry the misprint; then rows whose label alone says what they are; last, rows with the
 * code that stand exactly where the item belongs, between items that were found: a clerk's own wording.
 */
export function matchTemplate(index: FormIndex, template: RegisteredTemplate): TemplateMatch {
  const free = new Set(index.places.keys());
  const matched = new Map<Item, ItemMatch>();
  const search = { index, free, matched, items: template.items };
  for (const find of [findByCode, findByMisprint, findByLabel, findByPlace]) {
    template.items.forEach((item, place) => {
      const live = matched.has(item) ? undefined : find(search, item, place);
      if (live === undefined) return;
      matched.set(item, { item, live, likeness: likenessOf(item, live) });
      free.delete(live);
    });
  }
  const matches = template.items.flatMap((item) => matched.get(item) ?? []);
  const likeness = matches.reduce((sum, match) => sum + match.likeness, 0);
  const exact = matches.filter((match) => match.likeness === 1).length;
  const added = [...free];
  const both = template.items.length + index.places.size;
  const coded = added.filter(({ printedCode }) => printedCode !== '').length;
  return {
    template,
    matches,
    missing: template.items.filter((item) => !matched.has(item)),
    added,
    share: (2 * likeness) / both,
    rank: (2 * exact) / both - ADDED_ROW * coded,
  };
}

/** How far the pairing has come. */
interface Search {
  readonly index: FormIndex;
  readonly free: ReadonlySet<Item>;
  readonly matched: ReadonlyMap<Item, ItemMatch>;
  readonly items: readonly Item[];
}

/** Finds the row of an item, which is the `place`-th of its template. */
type Find = (search: Search, item: Item, place: number) => Item | undefined;

const findByCode: Find = ({ index, free }, item) =>
  mostAlike(item, index.byCode.get(item.code) ?? [], free);

const findByMisprint: Find = ({ index, free }, item) =>
  item.printedCode === item.code
    ? undefined
    : mostAlike(item, index.byPrint.get(item.printedCode) ?? [], free);

const findByLabel: Find = ({ index, free }, item) => {
  const alike = (index.byLabel.get(item.identity) ?? []).filter((live) => free.has(live));
  const sameUnit = alike.filter((live) => live.measure.unit === item.measure.unit);
  return sameUnit.length === 1 ? sameUnit[0] : undefined;
};

const findByPlace: Find = (search, item, place) => {
  const [live, ...others] = sameCode(search, item);
  if (live === undefined || others.length > 0 || item.printedCode === '') return undefined;
  // Nothing stands before the first item, on paper or on the sheet.
  const before = neighbourPlace(search, place, -1) ?? (place === 0 ? -1 : Infinity);
  const after = neighbourPlace(search, place, 1) ?? -1;
  const at = search.index.places.get(live) ?? -1;
  return before < at && at < after ? live : undefined;
};

/** Free rows with an item's code that state it in its measure, or under its very label. */
function sameCode({ index, free }: Search, item: Item): readonly Item[] {
  return (index.byCode.get(item.code) ?? [])
    .filter((live) => free.has(live))
    .filter((live) => live.measure.unit === item.measure.unit || live.identity === item.identity);
}

/** Place on the sheet of the nearest item before or after that has been found; `undefined` when none has. */
function neighbourPlace(search: Search, place: number, step: 1 | -1): number | undefined {
  for (let at = place + step; at >= 0 && at < search.items.length; at += step) {
    const neighbour = search.items[at];
    const match = neighbour === undefined ? undefined : search.matched.get(neighbour);
    if (match !== undefined) return search.index.places.get(match.live);
  }
  return undefined;
}

function mostAlike(
  item: Item,
  candidates: readonly Item[],
  free: ReadonlySet<Item>,
): Item | undefined {
  let best: Item | undefined;
  let most = SAME_ITEM;
  for (const live of candidates) {
    const likeness = free.has(live) ? likenessOf(item, live) : 0;
    if (likeness < most || (best !== undefined && likeness === most)) continue;
    best = live;
    most = likeness;
  }
  return best;
}

/** Labels count, and the measure: 人次 and 万元 of one merged label are two items. */
function likenessOf(item: Item, live: Item): number {
  if (statesColumnLabelOnly(item, live)) return COLUMN_LABEL_ONLY;
  const likeness = labelLikeness(item.identity, live.identity);
  return item.measure.unit === live.measure.unit ? likeness : likeness / 2;
}

/** A row that prints 发放款物（万元） alone, its label standing on the row above, is surely meant. */
const COLUMN_LABEL_ONLY = 0.99;

function statesColumnLabelOnly(item: Item, live: Item): boolean {
  return (
    item.columnLabel !== '' &&
    live.identity !== '' &&
    live.identity !== item.identity &&
    item.identity.endsWith(live.identity) &&
    item.columnLabel.startsWith(live.label) &&
    item.measure.unit === live.measure.unit
  );
}
