import type { SetFinding } from './consolidation';
import { normaliseName } from './normalise-name';
import type { SubmissionKey } from './submission';
import type { SubmissionView } from './view-submission';

type EarlierResult = Extract<SetFinding, { readonly code: 'earlier-result' }>;

/**
 * C6 重复汇总, where figures no longer add up because one unit was corrected since: forms that are themselves results of
 * consolidations, with those of the set that their 分户明细 names as well.
 *
 * A set of nothing but such results, none of whose units comes twice, is a consolidation one level up, and as it
 * should be.
 */
export function findEarlierResults(included: readonly SubmissionView[]): readonly EarlierResult[] {
  const results = included.filter(({ submission }) => submission.units !== undefined);
  if (results.length === 0) return [];
  const senders = groupSenders(included);
  const isMixed = results.length < included.length;
  return results.map(({ key, submission: { units = [] } }) => {
    const others = new Set(units.flatMap((name) => senders.get(normaliseName(name)) ?? []));
    others.delete(key);
    return {
      code: 'earlier-result',
      severity: isMixed || others.size > 0 ? 'query' : 'hint',
      keys: [key, ...included.flatMap((one) => (others.has(one.key) ? [one.key] : []))],
      units: units.length,
    };
  });
}

/** Who speaks for each unit: its own form, and results that it was added up in. */
function groupSenders(
  included: readonly SubmissionView[],
): ReadonlyMap<string, readonly SubmissionKey[]> {
  const senders = new Map<string, SubmissionKey[]>();
  for (const { key, submission } of included) {
    const { organisation, units = [] } = submission;
    const names = [organisation ?? '', ...units].map(normaliseName);
    for (const name of new Set(names)) {
      if (name === '') continue;
      const keys = senders.get(name);
      if (keys === undefined) senders.set(name, [key]);
      else keys.push(key);
    }
  }
  return senders;
}
