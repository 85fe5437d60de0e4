import { toTenThousandths } from '../figures/ten-thousandths';
import type { Template } from '../templates/template';
import { normaliseName } from './normalise-name';
import { totalRules } from './total-rules';
import type { SubmissionKey } from './submission';
import type { SubmissionView } from './view-submission';

/** The figures of a submission that are no totals, as whole numbers, to be compared very often. */
export interface FigureRow {
  readonly key: SubmissionKey;
  /** Folders of its file and the file itself. */
  readonly path: readonly string[];
  /** The unit's name, normalised; '' for none. */
  readonly name: string;
  /** Ten-thousandths, exactly; 0 for a blank. */
  readonly units: Float64Array;
  /** All of them added: what is a sum of others is larger than each of them. */
  readonly size: number;
  /** How many are not 0. */
  readonly stated: number;
}

/**
 * Included submissions as rows of whole numbers, the smallest first. Left out are those that state nothing or no
 * whole number of ten-thousandths, and items that cannot be read in some submission.
 */
export function figureRows(
  included: readonly SubmissionView[],
  template: Template,
): readonly FigureRow[] {
  const totals = totalRules(template);
  const unreadable = new Set(included.flatMap(({ others }) => [...others.keys()]));
  const places = [...template.items.keys()].filter((at) => {
    const item = template.items[at];
    const isFigure = item !== undefined && item.measure.kind !== 'answer';
    return isFigure && !totals.has(item.code) && !unreadable.has(at);
  });
  return included
    .flatMap((view) => rowOf(view, places) ?? [])
    .sort((one, other) => one.size - other.size);
}

function rowOf(
  { key, submission, figures }: SubmissionView,
  places: readonly number[],
): FigureRow | undefined {
  const units = new Float64Array(places.length);
  let size = 0;
  let stated = 0;
  for (let i = 0; i < places.length; i += 1) {
    const few = toTenThousandths(figures[places[i] ?? -1] ?? '');
    if (few === undefined) return undefined;
    units[i] = few;
    size += few;
    if (few !== 0) stated += 1;
  }
  if (stated === 0) return undefined;
  const path = submission.source.file.split('/');
  return { key, path, name: normaliseName(submission.organisation ?? ''), units, size, stated };
}
