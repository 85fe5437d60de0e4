import { type CellRange, parseRange } from '../../domain/grid/cell-range';
import { SHEET_LIMITS } from '../../domain/grid/cell-ref';
import type { WpsRange } from './jsapi';

const WHOLE_ROWS = /^\$?(\d+):\$?(\d+)$/u;
const WHOLE_COLUMNS = /^\$?([a-z]{1,3}):\$?([a-z]{1,3})$/iu;

/** The address of a range, several with commas between: absolute, and cut short where there are very many. */
export function addressOf(range: WpsRange): string {
  return typeof range.Address === 'string' ? range.Address : range.Address();
}

/** Where a range of one piece lies. */
export function rangeOf(range: WpsRange): CellRange {
  const address = addressOf(range);
  const found = parseRange(address) ?? wholeLines(address);
  if (found === undefined) throw new Error(`${address} is no range of one piece`);
  return found;
}

/** Whole rows are written `$1:$5` and whole columns `$A:$C`. */
function wholeLines(address: string): CellRange | undefined {
  const [, top, bottom] = WHOLE_ROWS.exec(address) ?? [];
  if (top !== undefined && bottom !== undefined) {
    const right = SHEET_LIMITS.cols - 1;
    return { top: Number(top) - 1, left: 0, bottom: Number(bottom) - 1, right };
  }
  const [, left, right] = WHOLE_COLUMNS.exec(address) ?? [];
  return left === undefined || right === undefined
    ? undefined
    : parseRange(`${left}1:${right}${String(SHEET_LIMITS.rows)}`);
}
