import { rememberTexts } from '../domain/kernel/remember';
import { LONGEST_FORMAT, isDateFormat } from './date-format';
import { formatNumber } from './sheetjs';

/** Format codes that need not be written down, as a Chinese Excel shows them. @see ECMA-376 part 1 §18.8.30 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** 9999-12-31, the last day a sheet can show. */
const LAST_SERIAL = 2_958_466;

/** The code of a number format that has a number and no text of its own; `General` for one unknown. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? 'General';
}

/** What a cell shows of its number; `undefined` when it shows the plain number or cannot be told. */
export function showNumber(format: string, number: number): string | undefined {
  const plain = showPlain(format, number);
  if (plain !== undefined) return differing(plain, number);
  if (format === 'General' || format === '' || format.length > LONGEST_FORMAT) {
    return differing(formatNumber('General', number), number);
  }
  if (isDateFormat(format) && (number < 0 || number >= LAST_SERIAL)) return undefined;
  return differing(formatNumber(format, number), number);
}

/**
 * The same of a number that is known to have so many decimals when it is written in full, at most nine. Formats of dates
 * are no business of this one either.
 */
export function showDecimals(format: string, number: number, decimals: number): string | undefined {
  const plain = readPlainFormat(format);
  if (plain === undefined || decimals > plain.most || Math.abs(number) >= LEAST_ROUNDED) {
    return showNumber(format, number);
  }
  if (decimals >= plain.least && plain.behind === '') return undefined;
  return `${String(number)}${paddingOf(decimals, plain.least)}${plain.behind}`;
}

function differing(shown: string | undefined, number: number): string | undefined {
  return shown === String(number) ? undefined : shown;
}

/** Ten digits, which narrow columns show in another way. */
const LEAST_ROUNDED = 1_000_000_000;
const PLAIN_NUMBER = /^-?\d{1,9}(?:\.(\d{1,9}))?$/u;
/** `0`, `0.00`, `0.00####`, and Excel's own `0.00_ ` with room for a bracket behind it. */
const PLAIN_FORMAT = /^0(?:\.(0{1,9})(#{0,9}))?(_ )?$/u;

interface PlainFormat {
  /** Decimals it always shows and the most it shows. */
  readonly least: number;
  readonly most: number;
  readonly behind: string;
}

/** A workbook has some ten; Excel accepts 250 of its own (Excel specifications and limits). */
const MOST_FORMATS = 250;
const readPlainFormat = rememberTexts((format): PlainFormat | undefined => {
  if (format === 'General' || format === '') return { least: 0, most: 4, behind: '' };
  const match = PLAIN_FORMAT.exec(format);
  if (match === null) return undefined;
  const [, always = '', sometimes = '', room] = match;
  const behind = room === undefined ? '' : ' ';
  return { least: always.length, most: always.length + sometimes.length, behind };
}, MOST_FORMATS);

/** What most figures show, without asking the library; `undefined` where anything is rounded or set off. */
function showPlain(format: string, number: number): string | undefined {
  const plain = readPlainFormat(format);
  if (plain === undefined) return undefined;
  const text = String(number);
  if (isShortInteger(number) && showsIntegersPlain(plain)) return text;
  const match = PLAIN_NUMBER.exec(text);
  if (match === null) return undefined;
  const decimals = match[1]?.length ?? 0;
  if (decimals > plain.most) return undefined;
  return `${text}${paddingOf(decimals, plain.least)}${plain.behind}`;
}

function paddingOf(decimals: number, least: number): string {
  return least > decimals ? `${decimals === 0 ? '.' : ''}${'0'.repeat(least - decimals)}` : '';
}

function showsIntegersPlain({ least, behind }: PlainFormat): boolean {
  return least === 0 && behind === '';
}

function isShortInteger(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < LEAST_ROUNDED;
}
