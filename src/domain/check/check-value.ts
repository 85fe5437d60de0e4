import { decimalsOf, isNegative } from '../figures/amount';
import type { Reading } from '../figures/figure';
import { rawOf } from '../table/raw-of';
import type { Entry } from '../table/table';
import { cellOfEntry, type CheckContext } from './check-context';
import { checkShown } from './check-shown';
import type { Finding } from './finding';
import { sumsOfTotals } from './sums-of-totals';

/** Decimals that money is stated with: 万元 to two decimals, as the forms ask for. */
const MONEY_DECIMALS = 2;

/** V1–V4: adds what is wrong with the cell of an item, where it holds no proper figure. */
export function checkValue(entry: Entry, context: CheckContext, findings: Finding[]): void {
  const { binding, reading, item } = entry;
  if (binding.kind === 'absent') {
    findings.push({ code: 'item-absent', severity: 'error', ...at(entry), label: item.label });
  } else if (reading.kind === 'figure') {
    checkFigure(entry, reading, findings);
  } else if (reading.kind === 'unreadable') {
    const finding = checkReadable(entry, reading, context) ?? checkComputed(entry, context);
    if (finding !== undefined) findings.push(finding);
  }
}

function at(entry: Entry): Pick<Finding, 'item' | 'parts' | 'cells'> {
  return { item: entry.item.code, parts: [], cells: cellOfEntry(entry) };
}

/** What is odd about a figure as the cell itself states it, in the order it is told. */
function checkFigure(
  entry: Entry,
  { figure, fromText }: Reading & { readonly kind: 'figure' },
  findings: Finding[],
): void {
  const { amount } = figure;
  const { kind } = entry.item.measure;
  // Zeros at the end of a typed text are no decimals of the amount.
  const decimals = fromText ? decimalsOf(amount) : figure.decimals;
  if (fromText) {
    const raw = rawOf(entry);
    findings.push({ code: 'text-number', severity: 'hint', ...at(entry), raw, figure: amount });
  }
  if (isNegative(amount)) {
    findings.push({ code: 'negative', severity: 'error', ...at(entry), figure: amount });
  }
  if (kind === 'count' && decimals > 0) {
    findings.push({ code: 'fraction', severity: 'error', ...at(entry), figure: amount });
  }
  if (kind === 'money' && decimals > MONEY_DECIMALS) {
    const about = { ...at(entry), figure: amount, decimals };
    findings.push({ code: 'excess-decimals', severity: 'hint', ...about });
  }
  const other = fromText ? undefined : checkShown(entry, amount);
  if (other !== undefined) findings.push(other);
}

/** An error value behind a total's formula is told as a damaged formula, once. */
function checkReadable(
  entry: Entry,
  { reason }: Reading & { readonly kind: 'unreadable' },
  context: CheckContext,
): Finding | undefined {
  if (context.readingOf(entry.item.code)?.kind !== 'unreadable') return undefined;
  if (reason === 'error-value' && isFormulaOfTotal(entry, context)) return undefined;
  return { code: 'unreadable', severity: 'error', ...at(entry), raw: rawOf(entry), reason };
}

function isFormulaOfTotal(entry: Entry, { table }: CheckContext): boolean {
  if (entry.formula === undefined) return false;
  return sumsOfTotals(table.template).has(entry.item.code);
}

/** A total that no program calculated and that we worked out. */
function checkComputed(entry: Entry, { computed }: CheckContext): Finding | undefined {
  const total = computed.get(entry.item.code);
  if (total === undefined) return undefined;
  return { code: 'total-computed', severity: 'hint', ...at(entry), figure: total.amount };
}
