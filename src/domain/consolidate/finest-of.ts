import {
  absolute,
  type Amount,
  compareAmounts,
  isZero,
  multiply,
  parseAmount,
  shiftPoint,
  subtractAmounts,
} from '../figures/amount';
import type { ItemCode } from '../templates/item';
import type { Template } from '../templates/template';
import { contentsOf, findDiffering } from './stated-contents';
import { totalRules } from './total-rules';
import type { SubmissionView } from './view-submission';

const HALF = parseAmount('0.5');

/**
 * Of forms of one unit that differ by nothing but how far their money was rounded, the one that rounded least: the
 * first, where several say what it says.
 *
 * Each other form must be what it becomes at fewer decimals: figures of money off by half a unit of the other form's
 * own finest decimal, totals by as much for each of their parts; everything else is the same.
 *
 * @returns `undefined` when they contradict each other
 */
export function finestOf(
  views: readonly SubmissionView[],
  template: Template,
): SubmissionView | undefined {
  const decimals = new Map(views.map((view) => [view, decimalsOfMoney(view, template)]));
  const of = (view: SubmissionView): number => decimals.get(view) ?? 0;
  const [finest] = [...views].sort((one, other) => of(other) - of(one));
  if (finest === undefined) return undefined;
  const said = contentsOf(finest);
  const isFit = views.every(
    (view) =>
      contentsOf(view) === said ||
      (of(view) < of(finest) && isRounded(view, { finest, decimals: of(view), template })),
  );
  return isFit ? finest : undefined;
}

function decimalsOfMoney({ figures }: SubmissionView, { items }: Template): number {
  let most = 0;
  items.forEach(({ measure }, at) => {
    const [, places = ''] = (figures[at] ?? '').split('.');
    if (measure.kind === 'money' && places.length > most) most = places.length;
  });
  return most;
}

interface Against {
  readonly finest: SubmissionView;
  /** Decimals that the money of the coarser form is stated with. */
  readonly decimals: number;
  readonly template: Template;
}

function isRounded(view: SubmissionView, { finest, decimals, template }: Against): boolean {
  const places = new Map(template.items.map(({ code }, at) => [code, at]));
  const differing = findDiffering(
    [view, finest],
    template.items.map(({ code }) => code),
  );
  return differing.every((code) => {
    const off = differenceAt(places.get(code) ?? -1, view, finest);
    const isMoney = template.itemsByCode.get(code)?.measure.kind === 'money';
    // Equal here means that they differ in an item of that code which the consolidated form does not have.
    if (!isMoney || off === undefined || isZero(off) || HALF === undefined) return false;
    const allowed = multiply(shiftPoint(HALF, -decimals), roundings(code, template));
    return compareAmounts(absolute(off), allowed) <= 0;
  });
}

/** `undefined` unless both state a figure. */
function differenceAt(at: number, one: SubmissionView, other: SubmissionView): Amount | undefined {
  const amount = parseAmount(one.figures[at] ?? '');
  const second = parseAmount(other.figures[at] ?? '');
  return amount && second && subtractAmounts(amount, second);
}

/** Totals of totals are no deeper than this; a rule that leads back to itself ends here. */
const DEEPEST = 8;

/** How many rounded figures stand behind an item: itself, or the parts it was added up from. */
function roundings(code: ItemCode, template: Template): number {
  const rules = totalRules(template);
  const behind = (one: ItemCode, depth: number): number => {
    const parts = depth < DEEPEST ? rules.get(one)?.parts : undefined;
    return parts?.reduce((sum, part) => sum + behind(part.code, depth + 1), 0) ?? 1;
  };
  return behind(code, 0);
}
