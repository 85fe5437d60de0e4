import { createPhrases } from '../phrases';
import { figureWithUnit } from './units';

/** Lists, figures and items as English sentences carry them: `C1, C2 and more (9 in all)`, `3 households`. */
export const { listText, shortListText, cellsText, itemsText, amountText, itemAmountText } =
  createPhrases({
    separator: ', ',
    ofMany: (count) => ` … (${String(count)} in all)`,
    withUnit: figureWithUnit,
  });
