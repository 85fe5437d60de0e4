import type { CellRef } from '../../domain/grid/cell-ref';
import { BLANK, type CellValue } from '../../domain/grid/cell-value';
import type { Cell } from '../../domain/grid/grid';
import { isDateFormat } from '../../workbooks/date-format';

/** A cell as Excel hands it over: one place of the five arrays of a range. */
export interface RangeCell {
  readonly value: unknown;
  /** In English and A1 notation with its `=`; the value itself where there is none. */
  readonly formula: unknown;
  readonly text: string;
  readonly format: string;
  /** What kind of value it is: an error and a text that reads like one are told apart only here. */
  readonly type: string;
}

/** Asks for the cells of a range; the answer, line by line, can be taken after the next `sync`. */
export function queueRangeCells(range: Excel.Range): () => readonly (readonly RangeCell[])[] {
  range.load('values, formulas, text, numberFormat, valueTypes');
  return () => {
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    const { values, text, numberFormat, valueTypes } = range;
    return values.map((line: readonly unknown[], row) =>
      line.map((value, col) => ({
        value,
        formula: formulas[row]?.[col],
        text: text[row]?.[col] ?? '',
        format: String(numberFormat[row]?.[col] ?? 'General'),
        type: valueTypes[row]?.[col] ?? 'Unknown',
      })),
    );
  };
}

/** A cell of Excel as a grid keeps it; `shown` only for numbers, as the width of its column lets a person read it. */
export function toCell(ref: CellRef, raw: RangeCell): Cell {
  const value = toCellValue(raw);
  return { ref, value, formula: formulaOf(raw), shown: shownOf(raw, value) };
}

/** Both `''` and null mean blank; a date is told by its number format alone. */
export function toCellValue({ value, format, type }: RangeCell): CellValue {
  if (typeof value === 'number') {
    return isDateFormat(format)
      ? { kind: 'date', serial: value }
      : { kind: 'number', number: value };
  }
  if (typeof value === 'boolean') return { kind: 'logical', logical: value };
  if (typeof value !== 'string' || value === '') return BLANK;
  return type === 'Error' ? { kind: 'error', error: value } : { kind: 'text', text: value };
}

/** Whether the cell holds a formula: a text that begins with `=` is its own value. */
export function isFormula({ value, formula, type }: RangeCell): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return type !== 'String' || formula !== value;
}

function formulaOf(raw: RangeCell): string | undefined {
  return isFormula(raw) ? String(raw.formula).slice(1) : undefined;
}

/** A column too narrow shows ####, and General rounds to its width: neither is what the cell says. */
function shownOf({ text, format }: RangeCell, value: CellValue): string | undefined {
  if (value.kind !== 'number' && value.kind !== 'date') return undefined;
  if (format === 'General' || /^#+$/u.test(text)) return undefined;
  const plain = String(value.kind === 'number' ? value.number : value.serial);
  return text === plain ? undefined : text;
}
