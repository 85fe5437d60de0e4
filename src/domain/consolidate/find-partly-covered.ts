import type { Amount } from '../figures/amount';
import { createTally } from '../figures/tally';
import { groupBy } from '../kernel/group-by';
import type { Item } from '../templates/item';
import type { Template } from '../templates/template';
import type { PartlyCovered } from './consolidation';
import type { NoFigure, SubmittedForm } from './submission';
import type { SubmissionView } from './view-submission';

/**
 * The items that only some of the included forms have, with what is stated for them: first those of the
 * consolidated form, then those it lacks, which are added nowhere.
 */
export function findPartlyCovered(
  included: readonly SubmissionView[],
  template: Template,
): readonly PartlyCovered[] {
  if (included.every(({ match }) => match.isSame)) return [];
  const byForm = groupBy(included, ({ submission }) => submission.form);
  const ours = template.items.flatMap((item, at) => coverageOf(item, at, byForm));
  return [...ours, ...unplacedItems(included)];
}

type ByForm = ReadonlyMap<SubmittedForm, readonly SubmissionView[]>;

function coverageOf(item: Item, at: number, byForm: ByForm): readonly PartlyCovered[] {
  const having = [...byForm].filter(([, [view]]) => view?.match.indexes[at] !== undefined);
  if (having.length === byForm.size) return [];
  const views = having.flatMap(([, group]) => group);
  return [
    {
      item,
      inTarget: true,
      forms: having.map(([form]) => form),
      submissions: views.length,
      amount: addStated(views.map((view) => view.others.get(at) ?? view.figures[at] ?? '')),
    },
  ];
}

interface Unplaced {
  readonly item: Item;
  readonly index: number;
  readonly view: SubmissionView;
}

/** Items that the consolidated form lacks; those of several forms are one where code, label and measure agree. */
function unplacedItems(included: readonly SubmissionView[]): readonly PartlyCovered[] {
  const all = included.flatMap((view) =>
    view.match.unplaced.flatMap((index): readonly Unplaced[] => {
      const item = view.submission.form.items[index];
      return item === undefined ? [] : [{ item, index, view }];
    }),
  );
  const groups = groupBy(all, ({ item }) => `${item.code}\n${item.identity}\n${item.measure.unit}`);
  return [...groups.values()].map((group) => ({
    item: group[0].item,
    inTarget: false,
    forms: [...new Set(group.map(({ view }) => view.submission.form))],
    submissions: group.length,
    amount: addStated(group.map(({ view, index }) => view.unplaced.get(index) ?? '')),
  }));
}

/** `undefined` when nothing is stated, or something that is no figure. */
function addStated(stated: readonly (string | NoFigure)[]): Amount | undefined {
  const tally = createTally();
  let figures = 0;
  for (const said of stated) {
    if (typeof said !== 'string') return undefined;
    if (said === '') continue;
    tally.add(said);
    figures += 1;
  }
  return figures === 0 ? undefined : tally.sum();
}
