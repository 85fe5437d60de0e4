import { type Amount, addTwo, ZERO } from '../figures/amount';
import type { Reading } from '../figures/figure';
import { type CellRange, rangeHolds } from '../grid/cell-range';
import type { CellRef } from '../grid/cell-ref';
import { rememberFor } from '../kernel/remember';
import type { SumRule } from '../templates/rule';
import { cellKey } from './item-cells';
import type { Addition } from './read-total-formula';
import type { Entry, Table } from './table';

/** A formula that is what most are: SUM of the cells of all parts and of no others. */
export interface PlainSum {
  readonly parts: readonly Entry[];
  /** What it comes to; `undefined` where that is not to be seen from what the parts state. */
  readonly sum: Amount | undefined;
}

/**
 * Sees at a glance that a total's formula adds exactly its parts, each once: whatever stands in their cells, it adds
 * nothing else.
 *
 * @returns `undefined` for every formula that needs a closer look
 */
export function findPlainSum(
  addition: Addition,
  rule: SumRule,
  { entries }: Table,
): PlainSum | undefined {
  const added = cellsSummed(addition);
  if (added?.count !== rule.parts.length) return undefined;
  const own = ownCell(entries.get(rule.total));
  const parts: Entry[] = [];
  let before = -1;
  for (const { code, sign } of rule.parts) {
    const entry = entries.get(code);
    if (sign !== 1 || entry?.binding.kind !== 'cell') return undefined;
    const { ref } = entry.binding;
    const key = cellKey(ref);
    // Each behind the one before, as papers print them: no two stand in the same cell.
    if (key <= before || key === own || !isInside(added.ranges, ref)) return undefined;
    before = key;
    parts.push(entry);
  }
  // As many cells as parts, all of them parts: ranges that overlap would leave one out.
  return { parts, sum: sumOf(parts) };
}

/** The cells that SUM adds. */
interface CellsSummed {
  readonly ranges: readonly CellRange[];
  readonly count: number;
}

/** `undefined` when a formula does anything else. Formulas are read once, and so is this seen once. */
const cellsSummed = rememberFor((addition: Addition): CellsSummed | undefined => {
  const ranges: CellRange[] = [];
  if (!collectRanges(addition, ranges)) return undefined;
  return { ranges, count: ranges.reduce((sum, range) => sum + sizeOf(range), 0) };
});

function ownCell(total: Entry | undefined): number {
  return total?.binding.kind === 'cell' ? cellKey(total.binding.ref) : NaN;
}

/** Notes what SUM adds; false when anything else is done. */
function collectRanges(addition: Addition, ranges: CellRange[]): boolean {
  if (addition.kind === 'terms') {
    return addition.terms.every(({ sign, of }) => sign === 1 && collectRanges(of, ranges));
  }
  if (addition.kind !== 'cells' || addition.by !== 'sum') return false;
  ranges.push(addition.range);
  return true;
}

function sizeOf({ top, bottom, left, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

function isInside(ranges: readonly CellRange[], ref: CellRef): boolean {
  for (const range of ranges) if (rangeHolds(range, ref)) return true;
  return false;
}

function sumOf(parts: readonly Entry[]): Amount | undefined {
  let sum = ZERO;
  for (const { reading } of parts) {
    if (!isSeen(reading)) return undefined;
    if (reading.kind === 'figure' && !reading.fromText) sum = addTwo(sum, reading.figure.amount);
  }
  return sum;
}

/** Whether SUM takes from a cell what was read from it: a number, or nothing for a blank and for text. */
function isSeen(reading: Reading): boolean {
  return reading.kind === 'figure' || reading.kind === 'blank';
}
