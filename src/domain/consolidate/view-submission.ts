import { formatAmount, parseAmount, shiftPoint } from '../figures/amount';
import { placesToYuan } from '../figures/measure';
import type { Item } from '../templates/item';
import type { KeyedSubmission } from './key-submissions';
import type { FormMatch } from './match-items';
import type { NoFigure } from './submission';

/** A submission seen through the items of the consolidated form. */
export interface SubmissionView extends KeyedSubmission {
  readonly match: FormMatch;
  /** One for each item of the consolidated form, in its measure; '' for a blank, as in a submission. */
  readonly figures: readonly string[];
  /** The filled cells without a figure, by index of the consolidated item. */
  readonly others: ReadonlyMap<number, NoFigure>;
  /** What stands in items that the consolidated form has no item for, by index in the submitted form; no blanks. */
  readonly unplaced: ReadonlyMap<number, string | NoFigure>;
}

/** What a view is made with. */
export interface ViewThrough {
  readonly match: FormMatch;
  readonly target: readonly Item[];
  /** Whether its money is stated in 元 where the form asks for another unit. */
  readonly inYuan: boolean;
}

/** Puts what a submission states in the order and the measures of the consolidated form. */
export function viewSubmission(
  keyed: KeyedSubmission,
  { match, target, inYuan }: ViewThrough,
): SubmissionView {
  const { key, submission } = keyed;
  const unplaced = statedIn(keyed, match.unplaced);
  if (match.isSame && !inYuan) {
    const { figures, others } = submission;
    return { key, submission, match, figures, others, unplaced };
  }
  const others = new Map<number, NoFigure>();
  const figures = match.indexes.map((index, at) => {
    if (index === undefined) return '';
    const other = submission.others.get(index);
    if (other !== undefined) others.set(at, other);
    const shift = inYuan ? shiftFromYuan(submission.form.items[index], target[at]) : undefined;
    return shiftText(submission.figures[index] ?? '', shift ?? match.shifts[at] ?? 0);
  });
  return { key, submission, match, figures, others, unplaced };
}

const NOTHING: ReadonlyMap<number, string | NoFigure> = new Map();

function statedIn(
  { submission }: KeyedSubmission,
  indexes: readonly number[],
): ReadonlyMap<number, string | NoFigure> {
  if (indexes.length === 0) return NOTHING;
  const stated = new Map<number, string | NoFigure>();
  for (const index of indexes) {
    const said = submission.others.get(index) ?? submission.figures[index] ?? '';
    if (said !== '') stated.set(index, said);
  }
  return stated;
}

/** Only money moves; where the form asks for 元 itself, it stays. */
function shiftFromYuan(item: Item | undefined, wanted: Item | undefined): number | undefined {
  if (item === undefined || placesToYuan(item.measure) === undefined) return undefined;
  const places = wanted === undefined ? undefined : placesToYuan(wanted.measure);
  return places === undefined ? undefined : -places;
}

function shiftText(figure: string, places: number): string {
  if (places === 0 || figure === '') return figure;
  const amount = parseAmount(figure);
  return amount === undefined ? figure : formatAmount(shiftPoint(amount, places));
}
