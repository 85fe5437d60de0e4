import { groupBy } from '../kernel/group-by';
import type { DepartureFinding } from './departure-finding';
import type { KeyedSubmission } from './key-submissions';
import type { SubmissionKey } from './submission';
import type { Departures } from './departures';

/** What included sheets have beside or instead of their form's items; those that do it alike are told once. */
export function findDepartures(included: readonly KeyedSubmission[]): readonly DepartureFinding[] {
  const departing = included.flatMap(({ key, submission: { departures } }) =>
    departures === undefined ? [] : [{ key, ...departures }],
  );
  return [
    ...departing.flatMap(strayRows),
    ...alike(departing, ({ cols }) => cols).map(
      ([cols, keys]) => ({ code: 'columns-unplaced', severity: 'error', keys, cols }) as const,
    ),
    ...alike(departing, ({ labels }) => labels).map(
      ([labels, keys]) => ({ code: 'labels-changed', severity: 'query', keys, labels }) as const,
    ),
  ];
}

type Departing = Departures & { readonly key: SubmissionKey };

/** Each with its own figures, which somebody has to place by hand. */
function strayRows({ key, rows }: Departing): readonly DepartureFinding[] {
  if (rows.length === 0) return [];
  const severity = rows.some(({ code }) => code !== '') ? 'error' : 'query';
  return [{ code: 'rows-unplaced', severity, keys: [key], rows }];
}

function alike<T>(
  departing: readonly Departing[],
  of: (one: Departing) => readonly T[],
): readonly (readonly [what: readonly T[], keys: readonly SubmissionKey[]])[] {
  const groups = groupBy(
    departing.filter((one) => of(one).length > 0),
    (one) => JSON.stringify(of(one)),
  );
  return [...groups.values()].map((group) => [of(group[0]), group.map(({ key }) => key)]);
}
