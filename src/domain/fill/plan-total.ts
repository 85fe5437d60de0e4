import type { Amount } from '../figures/amount';
import { compareSums } from '../figures/compare-sums';
import { measureOf } from '../figures/measure';
import type { CellRef } from '../grid/cell-ref';
import { findMerge, isAnchor, type MergeIndex } from '../grid/grid';
import { type AddedParts, addParts, type ReadingOf } from '../table/add-parts';
import { assessTotal } from '../table/assess-total';
import type { PlannedFigure } from '../table/evaluate-addition';
import { rawOf } from '../table/raw-of';
import { isSameResult } from '../table/same-result';
import type { Entry, Table } from '../table/table';
import type { Part, SumRule } from '../templates/rule';
import type { PlannedWrite, Unfillable } from './fill-plan';
import { type SummedCell, writeSumFormula } from '../grid/write-sum-formula';

/** What is to become of one total. */
export type TotalPlan =
  | { readonly kind: 'stays' }
  | { readonly kind: 'write'; readonly write: PlannedWrite }
  | { readonly kind: 'unfillable'; readonly unfillable: Unfillable };

/** What is known by the time a total is planned: the totals below it are planned already. */
export interface PlanState {
  readonly readingOf: ReadingOf;
  readonly planned: readonly PlannedFigure[];
  readonly merges: MergeIndex;
}

const STAYS: TotalPlan = { kind: 'stays' };

/** Plans one total from its parts; only ever its own cell is written. */
export function planTotal(rule: SumRule, table: Table, state: PlanState): TotalPlan {
  const entry = table.entries.get(rule.total);
  const { merges } = state;
  const ref = entry?.binding.kind === 'cell' ? entry.binding.ref : undefined;
  const added = addParts(rule.parts, state.readingOf);
  if (entry === undefined || ref === undefined || !isAnchor(merges, ref)) {
    return unfillable(rule, table, { reason: 'total-absent', ref: undefined, codes: [] });
  }
  if (added.kind !== 'added') {
    const reason = added.kind === 'absent' ? 'part-absent' : 'part-unreadable';
    return unfillable(rule, table, { reason, ref, codes: added.codes });
  }
  const total: Total = { rule, table, entry, ref, merges, added };
  return planByFormula(total, state) ?? planByParts(total, state);
}

interface Total {
  readonly rule: SumRule;
  readonly table: Table;
  readonly entry: Entry;
  readonly ref: CellRef;
  readonly merges: MergeIndex;
  readonly added: AddedParts & { readonly kind: 'added' };
}

function unfillable(
  rule: SumRule,
  table: Table,
  why: Pick<Unfillable, 'reason' | 'ref' | 'codes'>,
): TotalPlan {
  return { kind: 'unfillable', unfillable: { sheet: table.grid.name, code: rule.total, ...why } };
}

/** A total whose own formula adds exactly its parts; `undefined` when it has none, or it skips a part. */
function planByFormula(total: Total, { planned }: PlanState): TotalPlan | undefined {
  const { rule, table, entry, added } = total;
  const assessment = assessTotal(rule, table, planned);
  if (assessment.kind !== 'adds' || assessment.recalculated === undefined) return undefined;
  const { recalculated, coverage } = assessment;
  const agrees = compare(total, recalculated) !== 'different';
  // A formula over other cells that comes to the right sum is asked about by the check, not rewritten.
  const keeps = assessment.right ? coverage.skipsText.length === 0 : agrees;
  if (!keeps) return undefined;
  const { reading } = entry;
  if (reading.kind === 'figure') {
    return isSameResult(reading.figure.amount, recalculated)
      ? STAYS
      : recalculate(total, recalculated);
  }
  // Blank parts under a formula nobody calculated: there is nothing to state yet.
  return added.figures.length === 0 ? STAYS : recalculate(total, recalculated);
}

function recalculate(total: Total, figure: Amount): TotalPlan {
  return write(total, { formula: total.entry.formula, figure, reason: 'recalculated' });
}

/** A total that is blank, typed, or follows another formula. */
function planByParts(total: Total, state: PlanState): TotalPlan {
  const { rule, table, entry, ref, added } = total;
  if (added.figures.length === 0) {
    return unfillable(rule, table, { reason: 'all-blank', ref, codes: [] });
  }
  const isBlank = entry.reading.kind === 'blank' && entry.formula === undefined;
  const { reading } = entry;
  if (reading.kind === 'figure' && compare(total, reading.figure.amount) !== 'different') {
    return STAYS;
  }
  const formula = formulaOver(total, state);
  return write(total, { formula, figure: added.sum, reason: isBlank ? 'blank' : 'disagrees' });
}

function compare(total: Total, amount: Amount): ReturnType<typeof compareSums> {
  const { rule, table, added } = total;
  const { reading } = total.entry;
  const own = reading.kind === 'figure' ? [reading.figure] : [];
  const measure = table.template.itemsByCode.get(rule.total)?.measure ?? measureOf('');
  return compareSums(amount, added.sum, { figures: [...own, ...added.figures], measure });
}

function write(
  { rule, table, entry, ref }: Total,
  what: Pick<PlannedWrite, 'formula' | 'figure' | 'reason'>,
): TotalPlan {
  const place = { sheet: table.grid.name, ref, code: rule.total, before: rawOf(entry) };
  return { kind: 'write', write: { ...place, ...what } };
}

/** Live formula over the parts; `undefined` where one is stored as text, which SUM would leave out. */
function formulaOver(total: Total, { readingOf }: PlanState): string | undefined {
  const { rule, table, merges } = total;
  const text = rule.parts.some(({ code }) => {
    const reading = readingOf(code);
    return reading?.kind === 'figure' && reading.fromText;
  });
  if (text) return undefined;
  return writeSumFormula(rule.parts.flatMap((part) => summedCell(part, table, merges)));
}

function summedCell(part: Part, table: Table, merges: MergeIndex): readonly SummedCell[] {
  const entry = table.entries.get(part.code);
  if (entry?.binding.kind !== 'cell') return [];
  const { ref } = entry.binding;
  const merge = findMerge(merges, ref);
  const rows = merge ?? { top: ref.row, bottom: ref.row };
  return [{ ref, sign: part.sign, rows }];
}
