import { createTally, type Tally } from '../figures/tally';
import type { Template } from '../templates/template';
import type { Obstruction } from './consolidation';
import { totalRules } from './total-rules';
import type { NoFigure } from './submission';
import type { SubmissionView } from './view-submission';

/** What the included submissions state for one item, before totals are recomputed. */
export interface AddedItem {
  readonly tally: Tally;
  /** Submissions that state a figure; a blank is none. */
  contributors: number;
  /** Answers, counted; a consolidated form's counts are added. */
  yes: number;
  no: number;
  /** Cells that could not be read. */
  readonly by: Obstruction[];
}

/** What is added of a submission: its figures and its other filled cells, in the order of the consolidated form. */
type Stated = Pick<SubmissionView, 'key' | 'figures' | 'others'>;

/**
 * Adds up what the included submissions state, item by item, in print order of the consolidated form.
 *
 * A total that could not be read is no obstacle where its unit states parts that can: they are what is added.
 */
export function addSubmissions(
  included: readonly Stated[],
  template: Template,
): readonly AddedItem[] {
  const { items } = template;
  const partsOf = placesOfParts(template);
  const added = items.map((): AddedItem => ({
    tally: createTally(),
    contributors: 0,
    yes: 0,
    no: 0,
    by: [],
  }));
  for (const view of included) {
    addFigures(added, view.figures);
    for (const [at, other] of view.others) {
      const item = items[at];
      const sums = added[at];
      if (item === undefined || sums === undefined) continue;
      if (other.kind === 'unreadable' && isStatedByParts(view, partsOf.get(at))) continue;
      addOther(sums, other, { key: view.key, item: item.code });
    }
  }
  return added;
}

/** Places of each total's parts among the items, by the total's own place. */
function placesOfParts(template: Template): ReadonlyMap<number, readonly number[]> {
  const places = new Map(template.items.map(({ code }, at) => [code, at]));
  return new Map(
    [...totalRules(template)].map(([total, { parts }]) => [
      places.get(total) ?? -1,
      parts.flatMap(({ code }) => places.get(code) ?? []),
    ]),
  );
}

/** Whether a submission fills parts of a total, and all that it fills can be read. */
function isStatedByParts({ figures, others }: Stated, parts: readonly number[] = []): boolean {
  return parts.some((at) => figures[at] !== '') && !parts.some((at) => others.has(at));
}

function addFigures(added: readonly AddedItem[], figures: readonly string[]): void {
  for (let at = 0; at < added.length; at += 1) {
    const figure = figures[at];
    const sums = added[at];
    if (figure === undefined || figure === '' || sums === undefined) continue;
    sums.tally.add(figure);
    sums.contributors += 1;
  }
}

function addOther(sums: AddedItem, other: NoFigure, where: Omit<Obstruction, 'raw'>): void {
  if (other.kind === 'unreadable') sums.by.push({ ...where, raw: other.raw });
  else {
    sums.yes += other.yes;
    sums.no += other.no;
  }
}
