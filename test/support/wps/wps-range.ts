import { type CellRange, formatRange, parseRange } from '../../../src/domain/grid/cell-range';
import { type CellRef, SHEET_LIMITS, formatA1 } from '../../../src/domain/grid/cell-ref';
import { cellsOfRange, rangesMeet } from '../excel/cells-of-range';
import type { SimulatedSheet } from '../excel/simulated-sheet';
import { wpsConditions } from './wps-conditions';
import { contentsOf, putContents } from './wps-contents';
import { lookMembers } from './wps-looks';
import { type SheetPlace, type WpsProgram, needFormats } from './wps-place';

const LAST_ROW = SHEET_LIMITS.rows - 1;
const LAST_COL = SHEET_LIMITS.cols - 1;
/** Excel's object model takes no longer list of addresses. */
const LONGEST_LIST = 255;

/** What a range stands for that comes back over the bridge. */
export interface RangeTarget {
  readonly sheet: SimulatedSheet;
  readonly range: CellRange;
}

/** The range an address names, several with commas between. */
export function rangeAt(place: SheetPlace, address: unknown): object {
  if (typeof address !== 'string' || address.length > LONGEST_LIST) throw new Error('0x800A03EC');
  const ranges = address.split(',').map((text) => wholeLines(text) ?? parseRange(text));
  const known = ranges.filter((range) => range !== undefined);
  if (known.length < ranges.length) throw new Error('0x800A03EC');
  return wpsRange(place, known);
}

/** Whole rows `5:9` and whole columns `A:C`. */
function wholeLines(text: string): CellRange | undefined {
  const rows = /^(\d+):(\d+)$/u.exec(text);
  if (rows !== null) {
    return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST_COL };
  }
  const cols = /^([A-Z]+):([A-Z]+)$/u.exec(text);
  return cols === null
    ? undefined
    : parseRange(`${cols[1] ?? ''}1:${cols[2] ?? ''}${String(LAST_ROW + 1)}`);
}

/** Cells of a sheet, in one piece or several. */
export function wpsRange(place: SheetPlace, ranges: readonly CellRange[]): object {
  const { bridge, sheet, variant, workbook } = place;
  const [first] = ranges;
  if (first === undefined) throw new Error('A range has cells');
  const address = (): string => ranges.map(addressOf).join(',').slice(0, LONGEST_LIST);
  const other = (range: CellRange): object => wpsRange(place, [range]);
  const looks = lookMembers({ ...place, ranges });
  return bridge.wrap(
    'Range',
    {
      get: {
        ...looks.get,
        Row: () => first.top + 1,
        Column: () => first.left + 1,
        ...(variant.addressIs === 'property' ? { Address: address } : {}),
        ...contentsOf({ ...place, range: first }),
        MergeCells: () => mergedIn(place, first),
        MergeArea: () =>
          other(
            mergeAt(place, { row: first.top, col: first.left }) ?? {
              ...first,
              bottom: first.top,
              right: first.left,
            },
          ),
        EntireRow: () => other({ ...first, left: 0, right: LAST_COL }),
        EntireColumn: () => other({ ...first, top: 0, bottom: LAST_ROW }),
        Hidden: () => hiddenIn(place, first),
        FormatConditions: () => wpsConditions(place, ranges, (cells) => wpsRange(place, cells)),
        Validation: () => validation(place, first),
      },
      set: { ...looks.set, ...putContents({ ...place, range: first }) },
      call: {
        ...(variant.addressIs === 'method' ? { Address: address } : {}),
        Item: (row, col) => {
          const ref = { row: first.top + Number(row) - 1, col: first.left + Number(col) - 1 };
          return other({ top: ref.row, left: ref.col, bottom: ref.row, right: ref.col });
        },
        Select: () => workbook.select(sheet, first),
      },
      change: { Merge: () => merge(place, first) },
    },
    { sheet, range: first } satisfies RangeTarget,
  );
}

function addressOf(range: CellRange): string {
  const { top, left, bottom, right } = range;
  if (left === 0 && right === LAST_COL) return `$${String(top + 1)}:$${String(bottom + 1)}`;
  return formatRange(range).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
}

function mergeAt({ sheet }: SheetPlace, ref: CellRef): CellRange | undefined {
  const cell = { top: ref.row, left: ref.col, bottom: ref.row, right: ref.col };
  return sheet.merges.find((merge) => rangesMeet(merge, cell));
}

function mergedIn({ sheet, variant }: SheetPlace, range: CellRange): unknown {
  const { top, left, bottom, right } = range;
  const inside = sheet.merges.filter((merge) => rangesMeet(merge, range));
  if (inside.length === 0) return false;
  const covered = inside.reduce(
    (sum, merge) =>
      sum +
      (Math.min(bottom, merge.bottom) - Math.max(top, merge.top) + 1) *
        (Math.min(right, merge.right) - Math.max(left, merge.left) + 1),
    0,
  );
  return covered === (bottom - top + 1) * (right - left + 1) ? true : variant.mixed;
}

/** Only whole rows and columns can be hidden. */
function hiddenIn(
  { sheet, variant }: SheetPlace,
  { top, left, bottom, right }: CellRange,
): unknown {
  const ofRows = left === 0 && right === LAST_COL;
  if (!ofRows && (top !== 0 || bottom !== LAST_ROW)) throw new Error('0x800A03EC');
  const [first, last] = ofRows ? [top, bottom] : [left, right];
  const hidden = [...(ofRows ? sheet.hiddenRows : sheet.hiddenCols)].filter(
    (line) => line >= first && line <= last,
  );
  if (hidden.length === 0) return false;
  return hidden.length === last - first + 1 ? true : variant.mixed;
}

function merge(place: SheetPlace, range: CellRange): void {
  needFormats(place);
  const { sheet } = place;
  const filled = cellsOfRange(range).filter((ref) => sheet.at(ref).value !== '');
  if (filled.length > 1 && place.asks()) place.questions.push(`Merge ${formatRange(range)}?`);
  sheet.merges = [...sheet.merges.filter((one) => !rangesMeet(one, range)), range];
}

function validation(place: SheetPlace, { top, left }: CellRange): object {
  return place.bridge.wrap('Validation', {
    change: {
      Add: (...rule) => {
        needFormats(place);
        place.sheet.validations.set(formatA1({ row: top, col: left }), rule);
      },
    },
  });
}

/** The range that a wrapper stands for. */
export function rangeBehind({ bridge }: WpsProgram, wrapper: unknown): RangeTarget {
  const target = bridge.targetOf(wrapper);
  if (!isRangeTarget(target)) throw new Error('0x80070057');
  return target;
}

function isRangeTarget(target: unknown): target is RangeTarget {
  return typeof target === 'object' && target !== null && 'range' in target;
}
