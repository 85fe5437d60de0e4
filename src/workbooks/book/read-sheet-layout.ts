import { type CellRange, isOfSeveral, parseRange } from '../../domain/grid/cell-range';
import { SHEET_LIMITS } from '../../domain/grid/cell-ref';
import { LIMITS, refuseTooLarge } from '../limits';
import { refuseDamaged } from '../refusal';
import { type XmlAttributes, type XmlTag, findAttribute, isTrue } from '../scan-xml';
import type { BookCell, BookColumns, BookRow, BookSheet } from './book';
import { joinColumns } from './join-columns';
import { USUAL_HEIGHT, pixelsOfPoints, pixelsOfWidth, usualWidth } from './sizes';
import { numberIn } from './xml-tree';

/** Collects what a sheet says of its rows, columns and merged ranges. */
export interface LayoutReader {
  readonly open: (tag: XmlTag) => void;
  readonly rowOpened: (row: number, attributes: XmlAttributes) => void;
  readonly take: (
    cells: readonly BookCell[],
  ) => Pick<BookSheet, 'merges' | 'columns' | 'rows' | 'usual' | 'frozen' | 'showsLines'>;
}

/**
 * A reader of one sheet.
 *
 * @param digit - pixels of the widest digit, in which widths are told
 */
export function createLayoutReader(digit: number, part: string): LayoutReader {
  const merges: CellRange[] = [];
  const columns: BookColumns[] = [];
  const rows = new Map<number, BookRow>();
  const spelled = new Set<number>();
  let usual = { width: usualWidth(digit), height: pixelsOfPoints(USUAL_HEIGHT) };
  let hidesRows = false;
  let frozen: BookSheet['frozen'];
  let showsLines = true;
  return {
    open: ({ name, attributes, parent }) => {
      switch (`${parent}/${name}`) {
        case 'mergeCells/mergeCell':
          merges.push(mergeOf(attributes, part));
          if (merges.length > LIMITS.mergeWork) refuseTooLarge('cells', LIMITS.mergeWork);
          break;
        case 'cols/col':
          columns.push(columnsOf(attributes, digit));
          break;
        case 'worksheet/sheetFormatPr':
          usual = usualSizes(attributes, digit);
          hidesRows = isTrue(attributes, 'zeroHeight');
          break;
        case 'sheetView/pane':
          frozen = frozenOf(attributes);
          break;
        case 'sheetViews/sheetView':
          showsLines = findAttribute(attributes, 'showGridLines') !== '0';
          break;
        default:
      }
    },
    rowOpened: (row, attributes) => {
      spelled.add(row);
      const said = rowOf(attributes);
      if (said !== undefined) rows.set(row, said);
    },
    take: (cells) => {
      const lastCol = cells.reduce((last, { ref }) => Math.max(last, ref.col), 0);
      const lastRow = cells.at(-1)?.ref.row ?? 0;
      if (hidesRows) hideMissing(rows, spelled, lastRow);
      return {
        merges: merges.filter(isOfSeveral),
        columns: withinSight(columns, lastCol),
        rows: new Map([...rows].sort(([one], [other]) => one - other)),
        usual,
        frozen,
        showsLines,
      };
    },
  };
}

function mergeOf(attributes: XmlAttributes, part: string): CellRange {
  return parseRange(findAttribute(attributes, 'ref') ?? '') ?? refuseDamaged('structure', part);
}

function columnsOf(attributes: XmlAttributes, digit: number): BookColumns {
  const first = numberIn(attributes, 'min') ?? 1;
  const width = numberIn(attributes, 'width');
  return {
    first: first - 1,
    last: (numberIn(attributes, 'max') ?? first) - 1,
    width: width === undefined ? undefined : pixelsOfWidth(width, digit),
    hidden: isTrue(attributes, 'hidden') || width === 0,
  };
}

function usualSizes(attributes: XmlAttributes, digit: number): BookSheet['usual'] {
  const width = numberIn(attributes, 'defaultColWidth');
  const height = numberIn(attributes, 'defaultRowHeight');
  return {
    width:
      width === undefined
        ? usualWidth(digit, numberIn(attributes, 'baseColWidth'))
        : pixelsOfWidth(width, digit),
    height: pixelsOfPoints(height === undefined || height === 0 ? USUAL_HEIGHT : height),
  };
}

function frozenOf(attributes: XmlAttributes): BookSheet['frozen'] {
  const state = findAttribute(attributes, 'state');
  if (state !== 'frozen' && state !== 'frozenSplit') return undefined;
  const rows = numberIn(attributes, 'ySplit') ?? 0;
  const cols = numberIn(attributes, 'xSplit') ?? 0;
  return rows === 0 && cols === 0 ? undefined : { rows, cols };
}

function rowOf(attributes: XmlAttributes): BookRow | undefined {
  const points = numberIn(attributes, 'ht');
  const hidden = isTrue(attributes, 'hidden');
  if (points === undefined && !hidden) return undefined;
  const isFixed = isTrue(attributes, 'customHeight') && points !== undefined;
  return { height: points === undefined ? undefined : pixelsOfPoints(points), isFixed, hidden };
}

function hideMissing(
  rows: Map<number, BookRow>,
  spelled: ReadonlySet<number>,
  lastRow: number,
): void {
  for (let row = 0; row <= lastRow; row += 1) {
    if (!spelled.has(row)) rows.set(row, { height: undefined, isFixed: false, hidden: true });
  }
}

/** Columns beyond what a sheet uses that are shown all the same, ready to be typed into. */
export const SPARE_COLUMNS = 8;

/** Files speak of columns up to the last of sixteen thousand; those beyond what is shown are left to the file. */
function withinSight(columns: readonly BookColumns[], lastCol: number): readonly BookColumns[] {
  const last = Math.min(lastCol + SPARE_COLUMNS, SHEET_LIMITS.cols - 1);
  const seen = columns.filter((span) => span.first <= last && span.first <= span.last);
  return joinColumns(seen.map((span) => ({ ...span, last: Math.min(span.last, last) })));
}
