import type { CellValue } from '../domain/grid/cell-value';
import { DAYS_TO_1904, serialOfIsoDate } from './date-serial';
import { isDateFormat } from './date-format';
import { showNumber } from './number-format';
import { refuseDamaged } from './refusal';
import { unescapeText } from './xlsx-strings';
import { parseStoredNumber } from './stored-number';

/** What cells of a workbook refer to. */
export interface XlsxContext {
  readonly strings: readonly string[];
  /** Number format of each style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/** A cell as its XML has it. */
export interface RawCell {
  /** `n` number, `s` shared text, `str` text of a formula, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  readonly style: number;
  /** What stands in `v`; `undefined` when there is no `v`. */
  readonly stored: string | undefined;
  /** Text of `is`. */
  readonly inline: string;
  readonly hasFormula: boolean;
}

/** A value and what the cell shows of it. */
export interface ReadValue {
  readonly value: CellValue;
  readonly shown: string | undefined;
}

/** The value a cell of an .xlsx sheet holds. A formula whose result was never stored is `not-calculated`. */
export function readXlsxValue(cell: RawCell, context: XlsxContext): ReadValue {
  if (cell.type === 'inlineStr') return unformatted(textValue(cell.inline, cell));
  const { stored } = cell;
  const isEmptyText = cell.type === 'str' && stored === '';
  if (stored === undefined || (stored === '' && !isEmptyText)) {
    return unformatted(cell.hasFormula ? { kind: 'not-calculated' } : { kind: 'blank' });
  }
  switch (cell.type) {
    case 's':
      return unformatted(textValue(sharedText(stored, context), cell));
    case 'str':
      return unformatted(textValue(unescapeText(stored), cell));
    case 'b':
      return unformatted({ kind: 'logical', logical: stored === '1' || stored === 'true' });
    case 'e':
      return unformatted({ kind: 'error', error: stored });
    default:
      return readNumber(cell, stored.trim(), context);
  }
}

function unformatted(value: CellValue): ReadValue {
  return { value, shown: undefined };
}

/** The empty text of a formula is its result; an empty text that somebody typed is nothing. */
export function textValue(text: string, { hasFormula }: Pick<RawCell, 'hasFormula'>): CellValue {
  return text === '' && !hasFormula ? { kind: 'blank' } : { kind: 'text', text };
}

function sharedText(index: string, { strings }: XlsxContext): string {
  return strings[/^\d{1,9}$/u.test(index) ? Number(index) : -1] ?? refuseDamaged('structure');
}

function readNumber(cell: RawCell, stored: string, context: XlsxContext): ReadValue {
  const format = context.formats[cell.style] ?? 'General';
  const number = cell.type === 'd' ? serialOfIsoDate(stored) : parseStoredNumber(stored);
  // Not what the format allows: kept as text, so that nobody takes it for a figure.
  if (number === undefined) return unformatted({ kind: 'text', text: stored });
  if (cell.type !== 'd') return numberValue(number, format, context);
  const shownAs = isDateFormat(format) ? format : 'yyyy/m/d';
  return { value: { kind: 'date', serial: number }, shown: showNumber(shownAs, number) };
}

/** What a number is in a cell of that format: a number, or a date. */
export function numberValue(
  number: number,
  format: string,
  { is1904 }: Pick<XlsxContext, 'is1904'>,
): ReadValue {
  if (!isDateFormat(format)) {
    return { value: { kind: 'number', number }, shown: showNumber(format, number) };
  }
  const serial = is1904 ? number + DAYS_TO_1904 : number;
  return { value: { kind: 'date', serial }, shown: showNumber(format, serial) };
}
