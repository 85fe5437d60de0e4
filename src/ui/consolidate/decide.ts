import { type Choices } from '../../domain/consolidate/consolidation';
import { createRoster, type Roster } from '../../domain/consolidate/roster';
import type { SubmissionKey } from '../../domain/consolidate/submission';
import type { Decisions } from './set-state';

/** What was decided, as consolidating takes it. */
export function choicesOf(decisions: Decisions): Choices {
  const { template, excluded, settled, inYuan } = decisions;
  const chosen = new Set(settled.map((one) => one.chosen));
  return { template, excluded, chosen, inYuan, roster: rosterOf(decisions) };
}

/** The roster with the names that its units use themselves, where the user confirmed them. */
function rosterOf({ roster, confirmed }: Decisions): Roster | undefined {
  if (roster === undefined || confirmed.size === 0) return roster;
  return createRoster(roster.names.map((name) => confirmed.get(name) ?? name));
}

/** Takes a form into the set or leaves it out. */
export function include(decisions: Decisions, key: SubmissionKey, isWanted: boolean): Decisions {
  return { ...decisions, excluded: changed(decisions.excluded, key, !isWanted) };
}

/** Takes the money of a form for 元 or as its form asks for it. */
export function takeForYuan(
  decisions: Decisions,
  key: SubmissionKey,
  isWanted: boolean,
): Decisions {
  return { ...decisions, inYuan: changed(decisions.inYuan, key, isWanted) };
}

/** Takes one of several forms that contradict each other; none where nobody is chosen any more. */
export function settle(
  decisions: Decisions,
  keys: readonly SubmissionKey[],
  chosen: SubmissionKey | undefined,
): Decisions {
  const others = decisions.settled.filter((one) => !one.keys.some((key) => keys.includes(key)));
  return {
    ...decisions,
    settled: chosen === undefined ? others : [...others, { keys, chosen }],
  };
}

/** Takes a unit's own name for a name of the roster. */
export function confirmName(decisions: Decisions, name: string, organisation: string): Decisions {
  return { ...decisions, confirmed: new Map(decisions.confirmed).set(name, organisation) };
}

function changed(
  keys: ReadonlySet<SubmissionKey>,
  key: SubmissionKey,
  isIn: boolean,
): ReadonlySet<SubmissionKey> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
