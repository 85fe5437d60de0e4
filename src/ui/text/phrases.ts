import { type Amount, formatAmount } from '../../domain/figures/amount';
import type { Measure } from '../../domain/figures/measure';
import { type CellRef, formatA1 } from '../../domain/grid/cell-ref';
import type { ItemCode } from '../../domain/templates/item';
import type { Template } from '../../domain/templates/template';
import { itemText, measureOfItem } from './items';

/** How a language puts things together. */
export interface PhraseStyle {
  /** Between the things of a list. */
  readonly separator: string;
  /** Behind the first things of a long list, how many there are altogether. */
  readonly ofMany: (count: number) => string;
  /** A decimal number with its unit, which is never ''. */
  readonly withUnit: (figure: string, unit: string) => string;
}

/** Lists, figures and items inside the sentences of a language. */
export interface Phrases {
  /** Things in a row: `C1、C2、C3`. */
  readonly listText: (things: readonly string[]) => string;
  /** Things in a row, of many only the first: `C1、C2 等 9 项`. */
  readonly shortListText: (things: readonly string[], most: number) => string;
  /** Addresses of cells: `F12、F13`. */
  readonly cellsText: (cells: readonly CellRef[]) => string;
  /** Items by code and label. */
  readonly itemsText: (template: Template, codes: readonly ItemCode[]) => string;
  /** A figure with the unit behind it: `27.22 万元`; without one where the form names none. */
  readonly amountText: (amount: Amount, measure: Measure | undefined) => string;
  /** A figure of an item with the item's unit behind it. */
  readonly itemAmountText: (
    template: Template,
    code: ItemCode | undefined,
    amount: Amount,
  ) => string;
}

/** Lists, figures and items in the style of a language. */
export function createPhrases({ separator, ofMany, withUnit }: PhraseStyle): Phrases {
  const listText = (things: readonly string[]): string => things.join(separator);
  const amountText = (amount: Amount, measure: Measure | undefined): string => {
    const unit = measure === undefined || measure.kind === 'answer' ? '' : measure.unit;
    const figure = formatAmount(amount);
    return unit === '' ? figure : withUnit(figure, unit);
  };
  return {
    listText,
    shortListText: (things, most) =>
      things.length <= most
        ? listText(things)
        : `${listText(things.slice(0, most))}${ofMany(things.length)}`,
    cellsText: (cells) => listText(cells.map(formatA1)),
    itemsText: (template, codes) => listText(codes.map((code) => itemText(template, code))),
    amountText,
    itemAmountText: (template, code, amount) => amountText(amount, measureOfItem(template, code)),
  };
}
