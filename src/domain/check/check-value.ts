import { type Amount, decimalsOf, isNegative } from '../figures/amount';
import type { Figure } from '../figures/figure';
import { rawOf } from '../table/raw-of';
import type { Entry } from '../table/table';
import { cellOfEntry, type CheckContext } from './check-context';
import { checkShown } from './check-shown';
import type { Finding } from './finding';

/** Decimals that money is stated with: 万元 to two decimals, as the forms ask for. */
const MONEY_DECIMALS = 2;

/** One thing looked at in an item's cell; `undefined` when it is in order. */
type ValueCheck = (entry: Entry, context: CheckContext) => Finding | undefined;

/** In the order they are told. */
const VALUE_CHECKS: readonly ValueCheck[] = [
  checkAbsent,
  checkReadable,
  checkText,
  checkComputed,
  ofFigure(checkNegative),
  ofFigure(checkFraction),
  ofFigure(checkDecimals),
  ofFigure(checkShown),
];

/** V1–V4: adds what is wrong with the cell of an item, where it holds no proper figure. */
export function checkValue(entry: Entry, context: CheckContext, findings: Finding[]): void {
  // Every other cell of a form is blank, and nothing can be wrong with it.
  if (entry.reading.kind === 'blank' && entry.binding.kind === 'cell') return;
  for (const check of VALUE_CHECKS) {
    const finding = check(entry, context);
    if (finding !== undefined) findings.push(finding);
  }
}

function at(entry: Entry): Pick<Finding, 'item' | 'parts' | 'cells'> {
  return { item: entry.item.code, parts: [], cells: cellOfEntry(entry) };
}

function checkAbsent(entry: Entry): Finding | undefined {
  if (entry.binding.kind !== 'absent') return undefined;
  return { code: 'item-absent', severity: 'error', ...at(entry), label: entry.item.label };
}

/** An error value behind a total's formula is told as a damaged formula, once. */
function checkReadable(entry: Entry, context: CheckContext): Finding | undefined {
  const { reading } = entry;
  if (reading.kind !== 'unreadable') return undefined;
  if (context.readingOf(entry.item.code)?.kind !== 'unreadable') return undefined;
  if (reading.reason === 'error-value' && isFormulaOfTotal(entry, context)) return undefined;
  return {
    code: 'unreadable',
    severity: 'error',
    ...at(entry),
    raw: rawOf(entry),
    reason: reading.reason,
  };
}

function isFormulaOfTotal(entry: Entry, { table }: CheckContext): boolean {
  if (entry.formula === undefined) return false;
  return table.template.rules.some((rule) => rule.kind === 'sum' && rule.total === entry.item.code);
}

function checkText(entry: Entry): Finding | undefined {
  const { reading } = entry;
  if (reading.kind !== 'figure' || !reading.fromText) return undefined;
  return {
    code: 'text-number',
    severity: 'hint',
    ...at(entry),
    raw: rawOf(entry),
    figure: reading.figure.amount,
  };
}

function checkComputed(entry: Entry, { computed }: CheckContext): Finding | undefined {
  const total = computed.get(entry.item.code);
  if (total === undefined) return undefined;
  return { code: 'total-computed', severity: 'hint', ...at(entry), figure: total.amount };
}

/** A check of what the cell itself states, not of what we worked out for it. */
function ofFigure(check: (entry: Entry, figure: Figure) => Finding | undefined): ValueCheck {
  return (entry) =>
    entry.reading.kind === 'figure' ? check(entry, entry.reading.figure) : undefined;
}

function checkNegative(entry: Entry, { amount }: Figure): Finding | undefined {
  if (!isNegative(amount)) return undefined;
  return { code: 'negative', severity: 'error', ...at(entry), figure: amount };
}

function checkFraction(entry: Entry, { amount }: Figure): Finding | undefined {
  if (entry.item.measure.kind !== 'count' || isWhole(amount)) return undefined;
  return { code: 'fraction', severity: 'error', ...at(entry), figure: amount };
}

function isWhole(amount: Amount): boolean {
  return decimalsOf(amount) === 0;
}

function checkDecimals(entry: Entry, { amount }: Figure): Finding | undefined {
  const decimals = decimalsOf(amount);
  if (entry.item.measure.kind !== 'money' || decimals <= MONEY_DECIMALS) return undefined;
  return { code: 'excess-decimals', severity: 'hint', ...at(entry), figure: amount, decimals };
}
