import { absolute, type Amount, compareAmounts, negate, parseAmount } from '../figures/amount';
import type { CellRef } from '../grid/cell-ref';
import type { ItemCode } from '../templates/item';
import type { Part } from '../templates/rule';
import type { Template } from '../templates/template';
import type { Detail, DetailLine } from './detail';
import { totalRules } from './total-rules';

/** A cell of a received file that a figure came from (查来源). */
export interface Contributor {
  readonly organisation: string;
  readonly file: string;
  readonly sheet: string;
  /** `undefined` where the detail does not say. */
  readonly cell: CellRef | undefined;
  /** The item it states; of a total one of its parts. */
  readonly item: ItemCode;
  readonly stated:
    /** With the sign it has in the figure asked about. */
    | { readonly kind: 'figure'; readonly amount: Amount }
    | { readonly kind: 'answers'; readonly yes: number; readonly no: number }
    | { readonly kind: 'unreadable'; readonly raw: string };
}

/** Parts of totals are no deeper than this; a rule that leads back to itself ends here. */
const DEEPEST = 8;

/**
 * Every cell that contributes to an item of the consolidated form, largest first without sign, those of one size by
 * the unit's name; then answers, then what could not be read. A total's contributors are those of its parts.
 */
export function contributorsTo(
  code: ItemCode,
  detail: Detail,
  template: Template,
): readonly Contributor[] {
  const places = new Map(detail.codes.map((one, at) => [one, at]));
  const contributors = addedItems(code, template).flatMap(({ code: item, sign }) => {
    const at = places.get(item);
    if (at === undefined) return [];
    return detail.lines.flatMap((line) => contributorOf(line, { at, item, sign }) ?? []);
  });
  return contributors.sort(compareContributors);
}

/** The items that are added up for an item: itself, or down the rules the parts of the parts. */
function addedItems(code: ItemCode, template: Template): readonly Part[] {
  const rules = totalRules(template);
  const within = (part: Part, depth: number): readonly Part[] => {
    const rule = depth < DEEPEST ? rules.get(part.code) : undefined;
    if (rule === undefined) return [part];
    return rule.parts.flatMap(({ code: inner, sign }) =>
      within({ code: inner, sign: sign === part.sign ? 1 : -1 }, depth + 1),
    );
  };
  return within({ code, sign: 1 }, 0);
}

function contributorOf(
  line: DetailLine,
  { at, item, sign }: { readonly at: number; readonly item: ItemCode; readonly sign: 1 | -1 },
): Contributor | undefined {
  const { organisation, file, sheet } = line;
  const amount = parseAmount(line.figures[at] ?? '');
  const stated =
    amount === undefined
      ? line.others.get(at)
      : { kind: 'figure' as const, amount: sign === 1 ? amount : negate(amount) };
  if (stated === undefined) return undefined;
  return { organisation, file, sheet, cell: line.cells[at], item, stated };
}

const KINDS = ['figure', 'answers', 'unreadable'] as const;

function compareContributors(one: Contributor, other: Contributor): number {
  const orders = [
    KINDS.indexOf(one.stated.kind) - KINDS.indexOf(other.stated.kind),
    sizeOf(other) - sizeOf(one),
    compareSizes(other, one),
    compareTexts(one, other),
  ];
  return orders.find((order) => order !== 0) ?? 0;
}

function sizeOf({ stated }: Contributor): number {
  return stated.kind === 'answers' ? stated.yes : 0;
}

function compareSizes(one: Contributor, other: Contributor): number {
  if (one.stated.kind !== 'figure' || other.stated.kind !== 'figure') return 0;
  return compareAmounts(absolute(one.stated.amount), absolute(other.stated.amount));
}

function compareTexts(one: Contributor, other: Contributor): number {
  const text = ({ organisation, file, sheet, item }: Contributor): string =>
    [organisation, file, sheet, item].join('\n');
  const [first, second] = [text(one), text(other)];
  return first === second ? 0 : first < second ? -1 : 1;
}
