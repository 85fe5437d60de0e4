import { type Amount, decimalsOf, isZero } from '../figures/amount';
import type { Reading } from '../figures/figure';
import type { ItemCode } from '../templates/item';
import type { Part } from '../templates/rule';
import { type AddedParts, addParts, type ReadingOf } from './add-parts';
import { evaluateCell } from './evaluate-addition';
import type { Table } from './table';

/** How a total without a stored result was worked out: by its own formula, or by the rule's parts. */
export interface ComputedTotal {
  readonly amount: Amount;
  readonly by: 'formula' | 'parts';
}

/** What is known of the items once totals that no program calculated are worked out. */
export interface SettledReadings {
  readonly readingOf: ReadingOf;
  /** Totals worked out by us; every other figure is as the sheet states it. */
  readonly computed: ReadonlyMap<ItemCode, ComputedTotal>;
}

const BLANK_READING: Reading = { kind: 'blank' };

/**
 * Works out the totals whose formula has no stored result; other items without a result stay unreadable.
 *
 * A total is worked out only when all its parts can be read, by its formula where that is a plain sum,
 * else by the rule. Above parts that are all blank a total of zero is blank: nobody stated anything.
 */
export function settleReadings(table: Table): SettledReadings {
  const settling: Settling = {
    table,
    parts: partsByTotal(table),
    settled: new Map(),
    computed: new Map(),
  };
  const readingOf: ReadingOf = (code) => settle(code, settling);
  for (const code of settling.parts.keys()) readingOf(code);
  return { readingOf, computed: settling.computed };
}

/** Whether every cell with a formula has a result, as in all that a spreadsheet program saved. */
function isCalculated(entries: Table['entries']): boolean {
  for (const { reading } of entries.values()) if (isNotCalculated(reading)) return false;
  return true;
}

interface Total {
  readonly parts: readonly Part[];
  /** Whether the total is the sum of the parts; a whole of some parts is worked out by its formula alone. */
  readonly whole: boolean;
}

interface Settling {
  readonly table: Table;
  readonly parts: ReadonlyMap<ItemCode, Total>;
  readonly settled: Map<ItemCode, Reading>;
  readonly computed: Map<ItemCode, ComputedTotal>;
}

function partsByTotal({ template, entries }: Table): ReadonlyMap<ItemCode, Total> {
  const totals = new Map<ItemCode, Total>();
  if (isCalculated(entries)) return totals;
  for (const rule of template.rules) {
    if (rule.kind !== 'sum' && rule.kind !== 'of-which') continue;
    const code = rule.kind === 'sum' ? rule.total : rule.whole;
    if (!isNotCalculated(entries.get(code)?.reading)) continue;
    if (rule.kind === 'sum' || !totals.has(code)) {
      totals.set(code, { parts: rule.parts, whole: rule.kind === 'sum' });
    }
  }
  return totals;
}

function isNotCalculated(reading: Reading | undefined): boolean {
  return reading?.kind === 'unreadable' && reading.reason === 'not-calculated';
}

function settle(code: ItemCode, settling: Settling): Reading | undefined {
  const entry = settling.table.entries.get(code);
  if (entry === undefined || entry.binding.kind === 'absent') return undefined;
  const total = settling.parts.get(code);
  if (total === undefined) return entry.reading;
  const known = settling.settled.get(code);
  if (known !== undefined) return known;
  // Set before the parts are settled, so that totals which name each other stay unreadable.
  settling.settled.set(code, entry.reading);
  const added = addParts(total.parts, (part) => settle(part, settling));
  const result = compute(total, added, evaluateCell(entry.binding.ref, sheetOf(settling)));
  if (result === undefined) return entry.reading;
  const reading = result === 'blank' ? BLANK_READING : figureOf(result.amount);
  if (result !== 'blank') settling.computed.set(code, result);
  settling.settled.set(code, reading);
  return reading;
}

function compute(
  total: Total,
  added: AddedParts,
  byFormula: Amount | undefined,
): ComputedTotal | 'blank' | undefined {
  if (added.kind !== 'added') return undefined;
  const allBlank = added.figures.length === 0;
  if (allBlank && (byFormula === undefined || isZero(byFormula))) return 'blank';
  if (byFormula !== undefined) return { amount: byFormula, by: 'formula' };
  return total.whole ? { amount: added.sum, by: 'parts' } : undefined;
}

function sheetOf({ table }: Settling): { grid: Table['grid']; planned: [] } {
  return { grid: table.grid, planned: [] };
}

function figureOf(amount: Amount): Reading {
  return { kind: 'figure', figure: { amount, decimals: decimalsOf(amount) }, fromText: false };
}
