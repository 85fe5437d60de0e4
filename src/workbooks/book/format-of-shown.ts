import type { CellValue } from '../../domain/grid/cell-value';
import { showNumber } from '../number-format';

const DECIMALS = /^-?[\d,]+(?:\.(\d{1,9}))?(%?)(\s?)$/u;
const DATES = [
  'yyyy/m/d',
  'yyyy-mm-dd',
  'yyyy-m-d',
  'yyyy"年"m"月"d"日"',
  'yyyy"年"m"月"',
  'm"月"d"日"',
  'yyyy.m.d',
];

/**
 * The number format in which a value was seen, where a reader tells only what was seen: tried out, so that it shows
 * just that. `General` where none of the usual ones does, and for dates the day, with the time where there is one.
 */
export function formatOfShown(value: CellValue, shown: string | undefined): string {
  if (value.kind === 'date') {
    const seen = DATES.find((format) => showNumber(format, value.serial) === shown);
    return seen ?? formatOfDate(value.serial);
  }
  if (value.kind !== 'number' || shown === undefined) return 'General';
  const format = formatOfDecimals(shown);
  return format !== undefined && showNumber(format, value.number) === shown ? format : 'General';
}

function formatOfDate(serial: number): string {
  if (serial < 1) return 'h:mm:ss';
  return Number.isInteger(serial) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss';
}

function formatOfDecimals(shown: string): string | undefined {
  const match = DECIMALS.exec(shown);
  if (match === null) return undefined;
  const [, decimals = '', percent = '', room = ''] = match;
  const whole = shown.includes(',') ? '#,##0' : '0';
  const behind = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  return `${whole}${behind}${percent}${room === '' ? '' : '_ '}`;
}
