import type { Reading } from '../figures/figure';
import type { AddedParts } from '../table/add-parts';
import type { ItemCode } from '../templates/item';
import type { Rule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import type { Finding, UncheckedReason } from './finding';

/** The items a rule is about: the one it is named after, and the others. */
export interface RuleItems {
  readonly rule: Rule;
  readonly item: ItemCode;
  readonly parts: readonly ItemCode[];
}

/** Why a rule cannot be checked, and the items in the way. */
export interface Obstacle {
  readonly reason: UncheckedReason;
  readonly codes: readonly ItemCode[];
}

/** Says that a rule was not checked; cells are the item's own and those in the way. */
export function unchecked(items: RuleItems, obstacle: Obstacle, context: CheckContext): Finding {
  const { item, parts, rule } = items;
  const others = obstacle.codes.filter((code) => code !== item);
  return {
    code: 'rule-unchecked',
    severity: 'unchecked',
    item,
    parts,
    cells: cellsOf(context.table, [item, ...others]),
    rule,
    reason: obstacle.reason,
  };
}

/** What keeps a whole from being held against its added parts; `undefined` when nothing does. */
export function obstacleOf(
  whole: ItemCode,
  added: AddedParts,
  reading: Reading | undefined,
): Obstacle | undefined {
  if (reading === undefined) return { reason: 'item-absent', codes: [whole] };
  if (added.kind === 'absent') return { reason: 'item-absent', codes: added.codes };
  if (reading.kind === 'unreadable' || reading.kind === 'answer') {
    const missing = reading.kind === 'unreadable' && reading.reason === 'not-calculated';
    return { reason: missing ? 'not-calculated' : 'unreadable', codes: [whole] };
  }
  if (added.kind === 'unreadable') return { reason: 'unreadable', codes: added.codes };
  if (reading.kind === 'blank' && added.figures.length === 0) {
    return { reason: 'all-blank', codes: [] };
  }
  return undefined;
}

/** What keeps two items from being held against each other. */
export function obstacleOfPair(
  codes: readonly [one: ItemCode, other: ItemCode],
  { readingOf }: CheckContext,
): Obstacle | undefined {
  if (isKnown(readingOf(codes[0])) && isKnown(readingOf(codes[1]))) return undefined;
  const absent = codes.filter((code) => readingOf(code) === undefined);
  if (absent.length > 0) return { reason: 'item-absent', codes: absent };
  const unread = codes.filter((code) => readingOf(code)?.kind === 'unreadable');
  return unread.length > 0 ? { reason: 'unreadable', codes: unread } : undefined;
}

function isKnown(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.kind !== 'unreadable';
}
