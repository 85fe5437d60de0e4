import type { CellValue } from '../domain/grid/cell-value';
import { DAYS_TO_1904, serialOfIsoDate } from './date-serial';
import { isDateFormat } from './date-format';
import { showNumber } from './number-format';
import { toTextValue } from './sheet-builder';
import { parseStoredNumber } from './stored-number';

/** A cell of the 2003 format as its XML has it. */
export interface SpreadsheetXmlContent {
  /** `Number`, `String`, `DateTime`, `Boolean`, `Error`; `undefined` when the cell has no data. */
  readonly type: string | undefined;
  readonly text: string;
  readonly format: string;
  readonly hasFormula: boolean;
  readonly is1904: boolean;
}

/** Formats the 2003 format names in words. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['General Date', 'yyyy/m/d h:mm'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
  ['Medium Date', 'd-mmm-yy'],
  ['Short Date', 'yyyy/m/d'],
  ['Long Time', 'h:mm:ss'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Short Time', 'h:mm'],
  ['General Number', 'General'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
]);

/** The code of a format that may be named in words. */
export function toFormatCode(format: string): string {
  return NAMED_FORMATS.get(format) ?? format;
}

/** The first day that Excel numbers rightly: before it, its 1900 has a leap day too many. */
const FIRST_RIGHT_SERIAL = 61;
/** The value of a cell and what it shows. */
export function readSpreadsheetXmlValue(data: SpreadsheetXmlContent): {
  readonly value: CellValue;
  readonly shown: string | undefined;
} {
  const { type, text, hasFormula } = data;
  if (type === undefined || (text === '' && type !== 'String')) {
    return withoutShown(hasFormula ? { kind: 'not-calculated' } : { kind: 'blank' });
  }
  if (type === 'Boolean') return withoutShown({ kind: 'logical', logical: text === '1' });
  if (type === 'Error') return withoutShown({ kind: 'error', error: text });
  const number = type === 'Number' ? parseStoredNumber(text) : dateSerial(type, text);
  if (number === undefined) {
    return withoutShown(hasFormula ? { kind: 'text', text } : toTextValue(text));
  }
  return withNumber(data, number);
}

function withoutShown(value: CellValue): { readonly value: CellValue; readonly shown: undefined } {
  return { value, shown: undefined };
}

function dateSerial(type: string, text: string): number | undefined {
  const serial = type === 'DateTime' ? serialOfIsoDate(text) : undefined;
  if (serial === undefined) return undefined;
  return serial < FIRST_RIGHT_SERIAL ? serial - 1 : serial;
}

function withNumber(
  { type, format, is1904 }: SpreadsheetXmlContent,
  number: number,
): { readonly value: CellValue; readonly shown: string | undefined } {
  const isDate = isDateFormat(format);
  if (type === 'Number' && !isDate) {
    return { value: { kind: 'number', number }, shown: showNumber(format, number) };
  }
  const serial = type === 'Number' && is1904 ? number + DAYS_TO_1904 : number;
  const shown = showNumber(isDate ? format : 'yyyy/m/d', serial);
  return { value: { kind: 'date', serial }, shown };
}
