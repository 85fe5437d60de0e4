import { countsPeople } from '../figures/measure';
import { isNonEmpty } from '../kernel/non-empty';
import { countsAlike } from './counts-alike';
import type { Item, ItemCode } from './item';
import type { PrintedRules } from './printed-rules';
import type { ReadItem } from './read-items';
import type { OfWhichRule, PairedRule, Part } from './rule';

/**
 * R2 其中关系, from lists that the paper opens with 其中 and gives no sum for: their items are some of the
 * whole. Where a sum is printed, only what it does not name can be such a list.
 */
export function ofWhichRules(
  items: readonly ReadItem[],
  printed: PrintedRules,
): readonly OfWhichRule[] {
  const byWhole = new Map<ItemCode, ReadItem[]>();
  for (const read of items) {
    const { parent, ofWhich } = read.item;
    if (parent === undefined || !ofWhich) continue;
    const list = byWhole.get(parent);
    if (list === undefined) byWhole.set(parent, [read]);
    else list.push(read);
  }
  const wholes = items.filter(({ item }) => byWhole.has(item.code));
  return wholes.flatMap(({ item }) => ofWhichRule(item, byWhole.get(item.code) ?? [], printed));
}

function ofWhichRule(
  whole: Item,
  list: readonly ReadItem[],
  printed: PrintedRules,
): readonly OfWhichRule[] {
  const named = namedParts(whole.code, printed);
  if (printed.summed.has(whole.code) && named.size === 0) return [];
  const open = list.filter(({ item }) => !named.has(item.code));
  const start = open.findIndex(({ opensOfWhich }) => opensOfWhich);
  const parts = (start === -1 ? [] : open.slice(start))
    .filter(({ item }) => countsAlike(whole.measure, item.measure))
    .map(({ item }): Part => ({ code: item.code, sign: 1 }));
  const first = open[start]?.item;
  if (!isNonEmpty(parts) || first === undefined || whole.measure.kind === 'answer') return [];
  return [
    {
      kind: 'of-which',
      id: `of-which:${whole.code}`,
      source: `其中：${wordsOf(first)}`,
      whole: whole.code,
      parts,
    },
  ];
}

/** Parts of an item that printed rules relate to it. */
function namedParts(whole: ItemCode, printed: PrintedRules): ReadonlySet<ItemCode> {
  const named = new Set<ItemCode>();
  for (const rule of printed.rules) {
    if (rule.kind === 'sum' && rule.total === whole)
      rule.parts.forEach(({ code }) => named.add(code));
    if (rule.kind === 'at-least' && rule.greater === whole) {
      rule.lesser.forEach(({ code }) => named.add(code));
    }
  }
  return named;
}

/**
 * R6 有款必有人, from the layout: a row of people and a row of money under one merged label; or people,
 * then money with the next letter and the same number, as C1 and D1, F and G.
 */
export function pairedRules(items: readonly ReadItem[]): readonly PairedRule[] {
  const rules: PairedRule[] = [];
  items.forEach(({ item }, i) => {
    const next = items[i + 1]?.item;
    if (next === undefined || !(shareLabel(item, next) || areNeighbours(item, next))) return;
    const [people, money] = countsPeople(item.measure) ? [item, next] : [next, item];
    if (!countsPeople(people.measure) || money.measure.kind !== 'money') return;
    rules.push({
      kind: 'paired',
      id: `paired:${people.code}-${money.code}`,
      source: `${people.code} ${wordsOf(people)}，${money.code} ${wordsOf(money)}`,
      people: people.code,
      money: money.code,
    });
  });
  return rules;
}

function shareLabel(one: Item, other: Item): boolean {
  return one.columnLabel !== '' && other.columnLabel !== '' && one.label === other.label;
}

/** Units of those who are helped; staff (人) stand beside money only by chance. */
const HELPED: ReadonlySet<string> = new Set(['人次', '户次', '户']);

function areNeighbours(people: Item, money: Item): boolean {
  if (!countsPeople(people.measure)) return false;
  const letter = people.code.charCodeAt(0);
  const number = people.code.slice(1);
  if (money.code.charCodeAt(0) !== letter + 1 || money.code.slice(1) !== number) return false;
  return number !== '' || HELPED.has(people.measure.unit);
}

function wordsOf(item: Item): string {
  const words = item.columnLabel === '' ? item.label : item.columnLabel;
  return item.measure.unit === '' ? words : `${words}（${item.measure.unit}）`;
}
