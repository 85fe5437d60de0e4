import { type Amount, isZero } from '../figures/amount';
import type { AddingTotal } from '../table/assess-total';
import { evaluateAddition } from '../table/evaluate-addition';
import { rawOf } from '../table/raw-of';
import { readTotalFormula } from '../table/read-total-formula';
import { isSameResult } from '../table/same-result';
import type { Entry } from '../table/table';
import type { SumRule } from '../templates/rule';
import { cellOfEntry, type CheckContext } from './check-context';
import type { Finding, FormulaProblem } from './finding';

/** What a spreadsheet writes into a formula whose cell was deleted. */
const LOST_CELL = '#REF!';

/** A sum rule of the entry and whether it fails today; `undefined` for items that are no totals. */
interface TotalState {
  readonly rule: SumRule;
  readonly fails: boolean;
}

/**
 * F2 公式被改: whether the formula behind an item does what it should.
 *
 * A formula that is wrong while the sum holds is asked about: tomorrow's figures will break it. Where the
 * sum fails, its own finding names the formula as the cause, and one mistake is told once.
 */
export function checkFormula(
  entry: Entry,
  total: TotalState | undefined,
  context: CheckContext,
): readonly Finding[] {
  const { formula } = entry;
  if (formula === undefined || entry.binding.kind === 'absent') return [];
  return problemsOf(entry, total, context).map((problem) => ({
    code: 'formula-damaged',
    severity: problem.kind === 'error-value' ? 'error' : 'query',
    item: entry.item.code,
    parts: total?.rule.parts.map(({ code }) => code) ?? [],
    cells: cellOfEntry(entry),
    formula,
    problem,
  }));
}

function problemsOf(
  entry: Entry,
  total: TotalState | undefined,
  context: CheckContext,
): readonly FormulaProblem[] {
  const { formula = '' } = entry;
  if (formula.includes(LOST_CELL)) return [{ kind: 'error-value', error: LOST_CELL }];
  if (total === undefined) return problemsOfItem(entry, formula, context);
  if (entry.reading.kind === 'unreadable' && entry.reading.reason === 'error-value') {
    return [{ kind: 'error-value', error: rawOf(entry) }];
  }
  const assessment = context.assess(total.rule);
  switch (assessment.kind) {
    case 'external':
      return [{ kind: 'external' }];
    case 'adds':
      return total.fails ? [] : problemsOfTotal(entry, assessment);
    case 'typed':
    case 'unknown':
      return [];
  }
}

function problemsOfItem(
  entry: Entry,
  formula: string,
  { table: { grid } }: CheckContext,
): readonly FormulaProblem[] {
  const read = readTotalFormula(formula, grid.name);
  if (read.kind === 'external') return [{ kind: 'external' }];
  if (read.kind === 'unknown') return [];
  return staleOf(entry, evaluateAddition(read.addition, { grid, planned: [] }));
}

function problemsOfTotal(
  entry: Entry,
  { coverage, right, recalculated }: AddingTotal,
): readonly FormulaProblem[] {
  const { misses, doubles, turns, others, constant, skipsText } = coverage;
  if (right && skipsText.length === 0) return staleOf(entry, recalculated);
  const problems: (FormulaProblem | false)[] = [
    misses.length > 0 && { kind: 'misses', codes: misses },
    doubles.length > 0 && { kind: 'doubles', codes: doubles },
    turns.length > 0 && { kind: 'sign', codes: turns },
    others.length > 0 && { kind: 'includes-others', cells: others },
    !isZero(constant) && { kind: 'adds-constant', amount: constant },
    skipsText.length > 0 && { kind: 'skips-text', codes: skipsText },
  ];
  const found = problems.filter((problem) => problem !== false);
  // Where SUM skips text, calculating anew would make the total wrong, not right.
  return skipsText.length > 0 ? found : [...found, ...staleOf(entry, recalculated)];
}

function staleOf(entry: Entry, recalculated: Amount | undefined): readonly FormulaProblem[] {
  if (entry.reading.kind !== 'figure' || recalculated === undefined) return [];
  if (isSameResult(entry.reading.figure.amount, recalculated)) return [];
  return [{ kind: 'stale', recalculated }];
}
