import { type Amount, decimalsOf, subtractAmounts, ZERO } from '../figures/amount';
import { compareSums } from '../figures/compare-sums';
import type { Figure, Reading } from '../figures/figure';
import { settleReadings } from '../table/settle-readings';
import type { Table } from '../table/table';
import type { Item } from '../templates/item';
import type { Consolidated, Consolidation } from './consolidation';
import { matchItems } from './match-items';

/** How an item filled in by hand stands to the consolidated one. */
export type ItemComparison =
  /** Both state the same, or both nothing. */
  | 'equal'
  /** Off by what the units may have rounded. */
  | 'rounding'
  | 'differs'
  | 'only-consolidated'
  | 'only-superior'
  /** One side cannot be read or is blocked. */
  | 'not-comparable';

/** One item of the comparison, in print order of the consolidated form. */
export interface ComparedItem {
  readonly item: Item;
  readonly outcome: ItemComparison;
  readonly consolidated: Consolidated;
  /** What the sheet filled in by hand states; `undefined` where it has no such row. */
  readonly superior: Reading | undefined;
  /** Filled in by hand less consolidated; `undefined` unless both are figures. */
  readonly difference: Amount | undefined;
}

const BLANK: Consolidated = { kind: 'blank' };

/**
 * Compares a consolidation, item by item, with the superior form that somebody filled in by hand (汇总核对, C7).
 *
 * Whole numbers must be equal. For money each unit's figure, and the one filled in, may be rounded by half a unit of
 * the finest decimal place. A stated 0 beside nothing at all is equal. A total that no program calculated is the one
 * its formula or its parts come to.
 */
export function compareSuperior(
  { template, totals, placed }: Consolidation,
  superior: Table,
): readonly ComparedItem[] {
  const { readingOf } = settleReadings(superior);
  const match = matchItems(superior.template.items, template.items);
  const units = placed.filter(({ standing }) => standing.status === 'included').length;
  return template.items.map((item, at) => {
    const theirs = superior.template.items[match.indexes[at] ?? -1];
    const entry = theirs === undefined ? undefined : superior.entries.get(theirs.code);
    const isPrinted = entry?.binding.kind === 'cell';
    const compared = {
      item,
      consolidated: totals.get(item.code) ?? BLANK,
      superior: isPrinted ? (readingOf(entry.item.code) ?? entry.reading) : undefined,
    };
    return { ...compared, ...outcomeOf(compared, units) };
  });
}

type Sides = Pick<ComparedItem, 'item' | 'consolidated' | 'superior'>;
type Outcome = Pick<ComparedItem, 'outcome' | 'difference'>;

function outcomeOf({ item, consolidated, superior }: Sides, units: number): Outcome {
  const plain = (outcome: ItemComparison): Outcome => ({ outcome, difference: undefined });
  if (isWithoutFigure(consolidated) || superior?.kind === 'unreadable') {
    return plain('not-comparable');
  }
  if (consolidated.kind === 'answers' || superior?.kind === 'answer') {
    return plain(compareAnswers(consolidated, superior));
  }
  const ours = consolidated.kind === 'blank' ? undefined : consolidated.amount;
  const theirs = superior?.kind === 'figure' ? superior.figure : undefined;
  return {
    outcome: compareFigures({ ours, theirs }, item, addedBy(consolidated, units)),
    difference: differenceOf({ ours, theirs }),
  };
}

/** Whether units state something that could not be added. */
function isWithoutFigure(
  total: Consolidated,
): total is Extract<Consolidated, { readonly kind: 'blocked' | 'rate' }> {
  return total.kind === 'blocked' || total.kind === 'rate';
}

/** How many figures were added; of a total at most one for each unit. */
function addedBy(consolidated: Consolidated, units: number): number {
  return consolidated.kind === 'added' ? consolidated.contributors : units;
}

function differenceOf({ ours, theirs }: Figures): Amount | undefined {
  if (ours === undefined || theirs === undefined) return undefined;
  return subtractAmounts(theirs.amount, ours);
}

interface Figures {
  readonly ours: Amount | undefined;
  readonly theirs: Figure | undefined;
}

function compareFigures(
  { ours, theirs }: Figures,
  { measure }: Item,
  units: number,
): ItemComparison {
  const total = theirs?.amount ?? ZERO;
  const sum = ours ?? ZERO;
  // One interval for the figure filled in by hand and one for each unit's.
  const one: Figure = { amount: sum, decimals: decimalsOf(sum) };
  const figures = [theirs ?? one, ...Array.from({ length: units }, () => one)];
  const comparison = compareSums(total, sum, { figures, measure });
  if (comparison === 'equal') return 'equal';
  if (theirs === undefined) return 'only-consolidated';
  if (ours === undefined) return 'only-superior';
  return comparison === 'rounding' ? 'rounding' : 'differs';
}

function compareAnswers(ours: Consolidated, theirs: Reading | undefined): ItemComparison {
  if (ours.kind !== 'answers') return 'only-superior';
  if (theirs?.kind !== 'answer') return 'only-consolidated';
  return ours.yes === theirs.yes && ours.no === theirs.no ? 'equal' : 'differs';
}

/** Whether both sides say the same, as far as rounding allows. */
export function isAgreed({ outcome }: Pick<ComparedItem, 'outcome'>): boolean {
  return outcome === 'equal' || outcome === 'rounding';
}
