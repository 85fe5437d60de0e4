import type { Submission, SubmissionKey } from './submission';
import type { CellRef } from '../grid/cell-ref';
import { groupBy } from '../kernel/group-by';

/** A submission with the name it goes by in its set. */
export interface KeyedSubmission {
  readonly key: SubmissionKey;
  readonly submission: Submission;
}

/** Names every submission of a set; the order in which they were read does not matter. In the order given. */
export function keySubmissions(submissions: readonly Submission[]): readonly KeyedSubmission[] {
  const bySheet = groupBy(submissions, keyOfSource);
  const keys = new Map<Submission, SubmissionKey>();
  for (const [key, group] of bySheet) {
    if (group.length === 1) keys.set(group[0], key);
    else nameGroup(key, group, keys);
  }
  return submissions.map((submission) => ({
    key: keys.get(submission) ?? keyOfSource(submission),
    submission,
  }));
}

function keyOfSource({ source }: Submission): SubmissionKey {
  return `${source.file}\n${source.sheet}`;
}

/** Forms on one sheet are counted from left to right, then from top to bottom. */
function nameGroup(
  key: SubmissionKey,
  group: readonly Submission[],
  keys: Map<Submission, SubmissionKey>,
): void {
  const inPlace = [...group].sort((a, b) => comparePlaces(firstCell(a), firstCell(b)));
  inPlace.forEach((submission, at) => {
    keys.set(submission, at === 0 ? key : `${key}\n${String(at + 1)}`);
  });
}

function firstCell({ cells }: Submission): CellRef {
  return cells.find((ref) => ref !== undefined) ?? { row: 0, col: 0 };
}

function comparePlaces(one: CellRef, other: CellRef): number {
  return one.col === other.col ? one.row - other.row : one.col - other.col;
}

/**
 * Order of keys that does not depend on the order of the set: a copy's longer name (`东区(2).xlsx`) comes behind
 * the name it was copied from.
 */
export function compareKeys(one: SubmissionKey, other: SubmissionKey): number {
  if (one.length !== other.length) return one.length - other.length;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Keys in their own order. */
export function sortKeys(keys: readonly SubmissionKey[]): readonly SubmissionKey[] {
  return [...keys].sort(compareKeys);
}
