// What must not compile. `npm run check:types` fails when one of these lines becomes possible.
import { addAmounts, type Amount, parseAmount } from '../../src/domain/figures/amount';
import type { Figure } from '../../src/domain/figures/figure';
import type { CellValue } from '../../src/domain/grid/cell-value';
import type { NonEmpty } from '../../src/domain/kernel/non-empty';
import { succeed, type Result } from '../../src/domain/kernel/result';
import type { Binding } from '../../src/domain/table/table';
import { type ItemCode } from '../../src/domain/templates/item';
import { toItemCode } from '../../src/domain/templates/item-code';

// @ts-expect-error -- a binary number is no exact amount
export const float: Amount = 0.1 + 0.2;

// @ts-expect-error -- amounts are compared by what knows their form
export const isSmall: boolean = addAmounts([]) < 1;

// @ts-expect-error -- text that may be no number is no amount until that was looked at
export const unlooked: Amount = addAmounts([parseAmount('1')]);

// @ts-expect-error -- any text is not the code of an item
export const unchecked: ItemCode = 'C3';

// @ts-expect-error -- nor is a text that may turn out to be none
export const unproven: ItemCode = toItemCode('C3');

// @ts-expect-error -- a rule without parts makes no sense
export const nothing: NonEmpty<ItemCode> = [];

// @ts-expect-error -- a blank cell is no figure, and has none
export const blank: CellValue = { kind: 'blank', number: 0 };

// @ts-expect-error -- an absent item has no cell
export const absent: Binding = { kind: 'absent', ref: { row: 0, col: 0 } };

// @ts-expect-error -- a figure knows the decimals it was written with
export const bare: Figure = { amount: parseAmount('1') };

const result: Result<Figure, 'unreadable'> = succeed({ amount: addAmounts([]), decimals: 0 });
// @ts-expect-error -- what may be a fault is no value until somebody looked
export const careless: Figure = result;
