import { compareRuns, type RunComparison } from '../domain/consolidate/compare-runs';
import { type ChangedTotal, compareTotals } from '../domain/consolidate/compare-totals';
import { detailOf } from '../domain/consolidate/detail-of';
import type { Detail } from '../domain/consolidate/detail';
import type { ConsolidationSource } from './consolidation-source';

/** What became different since an earlier consolidation: one corrected file arrived, what changed? */
export interface Changes extends RunComparison {
  /** The earlier result, as the user knows it. */
  readonly file: string;
  /** Items of the consolidated form, in print order. */
  readonly totals: readonly ChangedTotal[];
}

/** Compares a consolidation with an earlier one, by what its 分户明细 says. */
export function compareWithEarlier(
  { consolidation, choices }: Pick<ConsolidationSource, 'consolidation' | 'choices'>,
  { file, detail }: { readonly file: string; readonly detail: Detail },
): Changes {
  return {
    file,
    ...compareRuns(detail, detailOf(consolidation, choices)),
    totals: compareTotals(detail, consolidation),
  };
}
