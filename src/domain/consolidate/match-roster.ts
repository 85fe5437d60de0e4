import { groupBy } from '../kernel/group-by';
import type { Placed, SetFinding } from './consolidation';
import { fileStem } from './file-stem';
import { sortKeys } from './key-submissions';
import { findNearName } from './near-name';
import { normaliseName } from './normalise-name';
import type { Roster } from './roster';
import type { SubmissionKey } from './submission';

/** A unit that was asked, and what came from it. */
export interface ExpectedUnit {
  /** As the roster writes it. */
  readonly name: string;
  /** Its submissions; none: 未报. More than one: 重报, be they duplicates or in conflict. */
  readonly keys: readonly SubmissionKey[];
  /** Submissions under a name that is nearly this one: shown, not counted as received. */
  readonly uncertain: readonly SubmissionKey[];
}

/** A set held against the roster. Every submission on the consolidated form stands in exactly one place. */
export interface RosterMatch {
  /** 应报, in the order of the roster. */
  readonly expected: readonly ExpectedUnit[];
  /** 名单外: submissions of units that nobody asked. */
  readonly notOnRoster: readonly SubmissionKey[];
  /** Submissions that name no unit. */
  readonly nameless: readonly SubmissionKey[];
}

/**
 * Finds who of a roster sent something (应报/已报/未报/重报/名单外).
 *
 * A name matches when it is the same after normalising; a form that names nobody may be of the unit that its file is
 * called after, which is uncertain. A submission that was left out or not chosen was received
 * all the same; one on another form was not.
 */
export function matchRoster(placed: readonly Placed[], { names }: Roster): RosterMatch {
  const received = placed.filter(({ standing }) => !isOtherForm(standing));
  const byName = groupBy(received, (one) => normaliseName(one.submission.organisation ?? ''));
  const claimed = claimNames(names);
  const strangers = [...byName].filter(([name]) => name !== '' && !claimed.has(name));
  const missing = new Map(
    [...claimed].filter(([normal]) => !byName.has(normal)).map(([normal, name]) => [name, normal]),
  );
  const near = findNear(strangers, missing);
  const unnamed = byName.get('') ?? [];
  for (const [name, group] of findByFile(unnamed, missing)) {
    near.set(name, sortKeys([...(near.get(name) ?? []), ...keysOf(group)]));
  }
  const expected = names.map((name): ExpectedUnit => {
    const normal = normaliseName(name);
    const keys = claimed.get(normal) === name ? keysOf(byName.get(normal) ?? []) : [];
    return { name, keys, uncertain: sortKeys(near.get(name) ?? []) };
  });
  const uncertain = new Set([...near.values()].flat());
  const others = strangers.flatMap(([, group]) => keysOf(group));
  return {
    expected,
    notOnRoster: sortKeys(others.filter((key) => !uncertain.has(key))),
    nameless: keysOf(unnamed).filter((key) => !uncertain.has(key)),
  };
}

function isOtherForm(standing: Placed['standing']): boolean {
  return standing.status === 'excluded' && standing.reason === 'other-form';
}

/** Which name of the roster answers to a normalised one: the first, where the roster writes a unit twice. */
function claimNames(names: readonly string[]): ReadonlyMap<string, string> {
  const claimed = new Map<string, string>();
  for (const name of names) {
    const normal = normaliseName(name);
    if (!claimed.has(normal)) claimed.set(normal, name);
  }
  return claimed;
}

function keysOf(group: readonly Placed[]): readonly SubmissionKey[] {
  return sortKeys(group.map(({ key }) => key));
}

/** The submissions of strangers by the missing name that theirs is nearly. */
function findNear(
  strangers: readonly (readonly [name: string, group: readonly Placed[]])[],
  missing: ReadonlyMap<string, string>,
): Map<string, readonly SubmissionKey[]> {
  const near = new Map<string, readonly SubmissionKey[]>();
  const findName = findNearName([...missing].map(([name, normal]) => ({ name, normal })));
  for (const [stranger, group] of strangers) {
    const name = findName(stranger);
    if (name === undefined) continue;
    near.set(name, [...(near.get(name) ?? []), ...keysOf(group)]);
  }
  return near;
}

/** The submissions that name nobody by the missing name that their file bears. */
function findByFile(
  unnamed: readonly Placed[],
  missing: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Placed[]> {
  const names = new Map([...missing].map(([name, normal]) => [normal, name]));
  const named = unnamed.filter(({ submission }) => names.has(fileStem(submission.source.file)));
  return groupBy(named, ({ submission }) => names.get(fileStem(submission.source.file)) ?? '');
}

/** C1 未报 and C3 名单外, and names that nearly match. */
export function findRosterFindings(match: RosterMatch): readonly SetFinding[] {
  const findings: SetFinding[] = [];
  const missing = match.expected.filter(({ keys }) => keys.length === 0).map(({ name }) => name);
  if (missing.length > 0) findings.push({ code: 'missing', severity: 'query', names: missing });
  if (match.notOnRoster.length > 0) {
    findings.push({ code: 'not-on-roster', severity: 'query', keys: match.notOnRoster });
  }
  for (const { name, uncertain } of match.expected) {
    if (uncertain.length === 0) continue;
    findings.push({ code: 'name-uncertain', severity: 'query', keys: uncertain, name });
  }
  return findings;
}
