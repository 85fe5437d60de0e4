import { type Amount, isZero, ZERO } from '../figures/amount';
import type { CellRef } from '../grid/cell-ref';
import type { ItemCode } from '../templates/item';
import type { SumRule } from '../templates/rule';
import type { PlainSum } from './find-plain-sum';
import { findReach, type Reach } from './formula-reach';
import { cellKey } from './item-cells';
import type { Addition } from './read-total-formula';
import type { Entry, Table } from './table';

/** What a total's formula adds, held against the parts it ought to add. */
export interface Coverage {
  /** Parts it does not reach. */
  readonly misses: readonly ItemCode[];
  /** Parts it adds more than once. */
  readonly doubles: readonly ItemCode[];
  /** Parts it takes away where they are to be added, or the reverse. */
  readonly turns: readonly ItemCode[];
  /** Cells it adds that are no parts: other items, filled or not, and other numbers; its own cell too. */
  readonly others: readonly CellRef[];
  /** What is typed into the formula itself; zero when nothing is. */
  readonly constant: Amount;
  /** Parts it reaches and leaves out, because they are stored as text and SUM adds numbers only. */
  readonly skipsText: readonly ItemCode[];
}

/** Whether the formula adds exactly the parts, whatever they hold. */
export function coversParts(coverage: Coverage): boolean {
  const { misses, doubles, turns, others, constant } = coverage;
  const wrong = [misses, doubles, turns, others].some((found) => found.length > 0);
  return !wrong && isZero(constant);
}

/** Coverage of a formula that adds exactly the parts. */
export function coverageOf({ parts }: PlainSum): Coverage {
  const skipped = parts.filter((part) => isStoredAsText(part));
  if (skipped.length === 0) return COMPLETE;
  return { ...COMPLETE, skipsText: skipped.map(({ item }) => item.code) };
}

const COMPLETE: Coverage = {
  misses: [],
  doubles: [],
  turns: [],
  others: [],
  constant: ZERO,
  skipsText: [],
};

/**
 * Compares a total's formula with its rule. A cell that is no part and is itself a sum (a 小计 the clerk
 * put in) stands for the cells it adds.
 *
 * @returns `undefined` when the formula reaches more cells than a form has
 */
export function findCoverage(
  addition: Addition,
  rule: SumRule,
  table: Table,
): Coverage | undefined {
  const partKeys = keysOf(
    rule.parts.map(({ code }) => code),
    table,
  );
  const kept = new Set([...partKeys, ...keysOf([rule.total], table)]);
  const reach = findReach(addition, table, kept);
  if (reach === undefined) return undefined;
  const others = [...reach.cells]
    .filter(([key, { weight }]) => weight !== 0 && !partKeys.has(key))
    .map(([, { ref }]) => ref)
    .sort((a, b) => cellKey(a) - cellKey(b));
  return { ...sortParts(rule, table, reach), others, constant: reach.constant };
}

function keysOf(codes: readonly ItemCode[], table: Table): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const code of codes) {
    const binding = table.entries.get(code)?.binding;
    if (binding?.kind === 'cell') keys.add(cellKey(binding.ref));
  }
  return keys;
}

type PartsReached = Pick<Coverage, 'misses' | 'doubles' | 'turns' | 'skipsText'>;

interface ReachedPart {
  readonly code: ItemCode;
  /** How often it is counted as the rule wants it; negative when its sign is turned. */
  readonly times: number;
  readonly skipped: boolean;
}

function sortParts(rule: SumRule, table: Table, reach: Reach): PartsReached {
  const parts = rule.parts.flatMap(({ code, sign }): ReachedPart[] => {
    const entry = table.entries.get(code);
    if (entry?.binding.kind !== 'cell') return [];
    const reached = reach.cells.get(cellKey(entry.binding.ref));
    if (reached === undefined) return [{ code, times: 0, skipped: false }];
    const skipped = !reached.bySign && isStoredAsText(entry);
    return [{ code, times: reached.weight * sign, skipped }];
  });
  const codesWhere = (holds: (part: ReachedPart) => boolean): readonly ItemCode[] =>
    parts.filter((part) => holds(part)).map(({ code }) => code);
  return {
    misses: codesWhere(({ times }) => times === 0),
    doubles: codesWhere(({ times }) => times > 1),
    turns: codesWhere(({ times }) => times < 0),
    skipsText: codesWhere(({ skipped }) => skipped),
  };
}

function isStoredAsText({ reading }: Entry): boolean {
  return reading.kind === 'figure' && reading.fromText;
}
