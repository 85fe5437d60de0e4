import { formatA1 } from '../../domain/grid/cell-ref';
import { rangeHolds } from '../../domain/grid/cell-range';
import { toRectangles } from '../../domain/grid/rectangles';
import { GENERAL } from '../../workbooks/cell-input';
import type { WpsSheet } from './jsapi';
import { formatAt, readFormats } from './read-formats';
import { type RawCell, type Show, errorIn } from './to-cell';

/** Days from 2000 to 2099 as serials: what is typed as a date in a form, or becomes one, lies between them. */
const DATES = { first: 36_526, last: 73_050 };
/** Digits of 万元 after the point that people write; a longer figure is shown as another one. */
const USUAL_DECIMALS = 2;
/** Asking about so many takes a tenth of a second; a list of more is none of a form's. */
const MOST = 200;

/**
 * How numbers show, by address, for those where it matters: WPS tells the formats and the shown texts of many cells
 * at once only where they are all the same, so that every cell costs calls of its own.
 *
 * Asked about are numbers that may be dates, and numbers with more decimals than usual, whose format may hide some.
 */
export function findShows(sheet: WpsSheet, cells: readonly RawCell[]): ReadonlyMap<string, Show> {
  const doubtful = cells.filter(isDoubtful).slice(0, MOST);
  const shows = new Map<string, Show>();
  for (const range of toRectangles(doubtful.map(({ ref }) => ref))) {
    const formats = readFormats(sheet, range);
    for (const { ref } of doubtful.filter((cell) => rangeHolds(range, cell.ref))) {
      const format = formatAt(formats, ref);
      const text = format === GENERAL ? undefined : sheet.Range(formatA1(ref)).Text;
      shows.set(formatA1(ref), { format, text: typeof text === 'string' ? text : undefined });
    }
  }
  return shows;
}

function isDoubtful(cell: RawCell): boolean {
  const { value } = cell;
  if (typeof value !== 'number' || errorIn(cell) !== undefined) return false;
  if (value >= DATES.first && value < DATES.last + 1) return true;
  const [, decimals = ''] = String(value).split('.');
  return decimals.length > USUAL_DECIMALS;
}
