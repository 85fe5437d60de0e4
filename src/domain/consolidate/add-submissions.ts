import { createTally, type Tally } from '../figures/tally';
import type { Template } from '../templates/template';
import type { Obstruction } from './consolidation';
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

/** Adds up what the included submissions state, item by item, in print order of the consolidated form. */
export function addSubmissions(
  included: readonly SubmissionView[],
  { items }: Template,
): readonly AddedItem[] {
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
      addOther(sums, other, { key: view.key, item: item.code });
    }
  }
  return added;
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
