import type { CellRange } from '../../../src/domain/grid/cell-range';

/** What a cell shows for a value: never null, '' when blank. */
export type ExcelValue = string | number | boolean;

/** A cell that holds something or was given a look. */
export interface SimulatedCell {
  /** With its `=`; `undefined` where the value was typed. */
  readonly formula: string | undefined;
  readonly value: ExcelValue;
  /** Error values are texts to everybody but Excel. */
  readonly isError: boolean;
  readonly format: string;
  /** Font, fill, lines and the rest by name, as `font.bold`; only what was set. */
  readonly look: Readonly<Record<string, unknown>>;
}

/** A cell nobody touched. */
export const UNTOUCHED: SimulatedCell = {
  formula: undefined,
  value: '',
  isError: false,
  format: 'General',
  look: {},
};

/** A conditional format and where it lies. */
export interface SimulatedRule {
  readonly id: string;
  readonly kind: 'Custom' | 'CellValue';
  readonly ranges: readonly CellRange[];
  formula: string;
  readonly look: Record<string, unknown>;
}
