import { isTelling } from './is-telling';
import type { SetFinding } from './consolidation';
import type { FigureRow } from './figure-rows';
import { findSubset } from './find-subset';
import { sortKeys } from './key-submissions';
import { createRelatedGroups, type RelatedGroups } from './related-groups';
import { addRow, createRowGroup, isSumOf } from './row-group';

type SumOfOthers = SetFinding & { readonly code: 'sum-of-others' };

/** Fewer figures agree by chance. */
const LEAST_FIGURES = 3;
/** Submissions for which any subset is looked for: sums are among the largest of a set. */
const MOST_SEARCHED = 64;
/** A single character begins too many names. */
const LEAST_NAME = 2;

/**
 * C6 重复汇总: submissions that are the sum of others in the set, so that figures count twice.
 *
 * Held against all others, against those beside and below it in the folders, against units whose names contain
 * its own, and, for the largest, against any of the others as far as a bounded search finds them. All figures that
 * are no totals must agree. A sum that was found is no part of further ones.
 *
 * @param rows - the set, smallest first
 */
export function findSumsOfOthers(rows: readonly FigureRow[]): readonly SumOfOthers[] {
  const groups = createRelatedGroups(rows);
  const sums = new Set<FigureRow>();
  return rows.flatMap((row, at): readonly SumOfOthers[] => {
    if (row.stated < LEAST_FIGURES) return [];
    const isLarge = at >= rows.length - MOST_SEARCHED;
    const others =
      findRelated(row, groups) ??
      (isLarge
        ? findAny(
            row,
            rows.filter((other) => !sums.has(other)),
          )
        : undefined);
    if (others === undefined) return [];
    sums.add(row);
    groups.leaveOut(row);
    const keys = sortKeys(others.filter((other) => other !== row).map(({ key }) => key));
    return [{ code: 'sum-of-others', severity: 'error', keys: [row.key, ...keys] }];
  });
}

type Others = readonly FigureRow[] | undefined;

function findRelated(row: FigureRow, groups: RelatedGroups): Others {
  for (const group of groups.of(row)) if (isSumOf(group, row)) return [...group.rows];
  return undefined;
}

function findAny(row: FigureRow, others: readonly FigureRow[]): Others {
  const named = findNamed(row, others);
  if (named !== undefined) return named;
  const subset = findSubset(row, others);
  return subset !== undefined && isTelling(row, subset, others) ? subset : undefined;
}

/** 东区 above 东区甲镇 and 东区乙镇. */
function findNamed(row: FigureRow, others: readonly FigureRow[]): Others {
  if (row.name.length < LEAST_NAME) return undefined;
  const group = createRowGroup(row.units.length);
  for (const other of others) {
    if (other.name !== row.name && other.name.includes(row.name)) addRow(group, other);
  }
  return isSumOf(group, row) ? [...group.rows] : undefined;
}
