import { createPhrases } from '../phrases';

/** Lists, figures and items as Chinese sentences carry them: `C1、C2 等 9 项`, `27.22 万元`. */
export const { listText, shortListText, cellsText, itemsText, amountText, itemAmountText } =
  createPhrases({
    separator: '、',
    ofMany: (count) => ` 等 ${String(count)} 项`,
    withUnit: (figure, unit) => `${figure} ${unit}`,
  });
