import { groupBy } from '../kernel/group-by';
import type { SetFinding, Standing } from './consolidation';
import { type KeyedSubmission, sortKeys } from './key-submissions';
import type { SubmissionKey } from './submission';

type Standings = ReadonlyMap<SubmissionKey, Standing>;

/** C2 重报: units that sent the same more than once, and units that sent different figures. */
export function findRepeats(
  submissions: readonly KeyedSubmission[],
  standings: Standings,
): readonly SetFinding[] {
  return [...findDuplicates(submissions, standings), ...findConflicts(submissions, standings)];
}

function findDuplicates(
  submissions: readonly KeyedSubmission[],
  standings: Standings,
): readonly SetFinding[] {
  const repeats = submissions.flatMap(({ key }) => {
    const standing = standings.get(key);
    return standing?.status === 'duplicate' ? [{ ...standing, key }] : [];
  });
  const groups = groupBy(repeats, ({ of, isRounded = false }) => `${of}\n${String(isRounded)}`);
  return [...groups.values()].map((group) => ({
    code: 'duplicate',
    severity: 'hint',
    keys: [group[0].of, ...sortKeys(group.map(({ key }) => key))],
    ...(group[0].isRounded === undefined ? {} : { isRounded: true }),
  }));
}

function findConflicts(
  submissions: readonly KeyedSubmission[],
  standings: Standings,
): readonly SetFinding[] {
  const told = new Set<SubmissionKey>();
  return submissions.flatMap(({ key }): readonly SetFinding[] => {
    const standing = standings.get(key);
    if (standing?.status !== 'conflict' || told.has(key)) return [];
    const keys = sortKeys(partiesOf(key, standings));
    keys.forEach((party) => told.add(party));
    return [{ code: 'conflict', severity: 'error', keys, items: standing.differing }];
  });
}

/** All that contradict the submission, and those they contradict: some may say the same as it does. */
function partiesOf(key: SubmissionKey, standings: Standings): readonly SubmissionKey[] {
  const against = opponentsOf(key, standings);
  return [...new Set([key, ...against, ...against.flatMap((one) => opponentsOf(one, standings))])];
}

function opponentsOf(key: SubmissionKey, standings: Standings): readonly SubmissionKey[] {
  const standing = standings.get(key);
  return standing?.status === 'conflict' ? standing.with : [];
}
