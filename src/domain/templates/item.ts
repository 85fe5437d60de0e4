import type { Measure } from '../figures/measure';
import type { Brand } from '../kernel/brand';

/** An item's name on paper: `C3`; for a row without a code its parent's code, a dot and its place: `B1.2`. */
export type ItemCode = Brand<string, 'ItemCode'>;

/** One row of a form (项目): what is to be stated there and in which measure. */
export interface Item {
  readonly code: ItemCode;
  /** The code as the paper prints it; '' where it prints none. Differs from `code` where the print is wrong. */
  readonly printedCode: string;
  /** The row's words without code, formula, unit and 其中: `落实民生政策`. */
  readonly label: string;
  /** Words of a second label column without the unit, as in 慰问对象(人次); '' when there is none. */
  readonly columnLabel: string;
  readonly measure: Measure;
  /** The item it is a part of, by its code: B for B1, B1 for B1.2; `undefined` on top. */
  readonly parent: ItemCode | undefined;
  /** Whether the paper introduces it, or the list it continues, with 其中. */
  readonly ofWhich: boolean;
  /** Year the label speaks of (`2021 年度…`); `undefined` when it names none. */
  readonly year: number | undefined;
  /** Label and column label without anything that varies in print: what makes two items the same. */
  readonly identity: string;
}
