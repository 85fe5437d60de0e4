import {
  type ComparedItem,
  compareSuperior,
  isAgreed,
} from '../domain/consolidate/compare-superior';
import { detailOf } from '../domain/consolidate/detail-of';
import { type Contributor, contributorsTo } from '../domain/consolidate/provenance';
import type { Workbook } from '../domain/grid/grid';
import type { ConsolidationSource } from './consolidation-source';
import { findLikeForm } from './find-like-form';

/** An item that was compared, and who states it. */
export interface ExplainedItem extends ComparedItem {
  /** Where nothing can be compared, first what cannot be read; else the largest. Nobody where both agree. */
  readonly contributors: readonly Contributor[];
  /** Contributors beyond those. */
  readonly more: number;
}

/** A consolidation beside the same form filled in by hand (汇总核对). */
export interface SuperiorComparison {
  /** The form filled in by hand, as the user knows it. */
  readonly file: string;
  readonly sheet: string;
  /** Every item of the consolidated form, in print order. */
  readonly items: readonly ExplainedItem[];
}

/** Contributors that are named for an item; all of them stand in 分户明细. */
const MOST_CONTRIBUTORS = 5;

/**
 * Compares a consolidation with the form in a workbook that is most like it.
 *
 * @returns `undefined` when there is no form of its kind in the workbook
 */
export function compareWithSuperior(
  { consolidation, choices, catalogue }: Omit<ConsolidationSource, 'received' | 'words'>,
  { file, workbook }: { readonly file: string; readonly workbook: Workbook },
): SuperiorComparison | undefined {
  const { template } = consolidation;
  const best = findLikeForm(workbook, template, catalogue);
  if (best === undefined) return undefined;
  const detail = detailOf(consolidation, choices);
  const items = compareSuperior(consolidation, best).map((compared) => {
    if (isAgreed(compared)) return { ...compared, contributors: [], more: 0 };
    const all = contributorsTo(compared.item.code, detail, template);
    const contributors = inOrder(all, compared).slice(0, MOST_CONTRIBUTORS);
    return { ...compared, contributors, more: all.length - contributors.length };
  });
  return { file, sheet: best.grid.name, items };
}

function inOrder(all: readonly Contributor[], { outcome }: ComparedItem): readonly Contributor[] {
  if (outcome !== 'not-comparable') return all;
  const isUnreadable = ({ stated }: Contributor): boolean => stated.kind === 'unreadable';
  return [...all.filter(isUnreadable), ...all.filter((one) => !isUnreadable(one))];
}
