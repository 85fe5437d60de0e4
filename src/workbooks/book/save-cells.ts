import { type CellRef, SHEET_LIMITS, formatA1 } from '../../domain/grid/cell-ref';
import type { CellSpan, RowSpan, SheetOutline } from '../patch-xlsx-outline';
import { formatOf } from '../patch-xlsx-sheet';
import { type XmlAttribute, applySplices } from '../patch-xlsx-tokens';
import { isDateFormat } from '../date-format';
import { escapeXml } from '../write-xml';
import { type Axes, axesOf } from './axis';
import type { BookCell, BookRow, BookSheet } from './book';
import { type CellDialect, cellXml } from './cell-xml';
import { lookKey } from './look-key';
import { holdsSame, looksSame } from './same-cell';
import type { LookWriter } from './save-looks';
import { pointsOfPixels } from './sizes';

/** A sheet of a file, as it was opened and as it is to be saved. */
export interface CellsChange {
  readonly xml: string;
  readonly outline: SheetOutline;
  readonly opened: BookSheet;
  readonly current: BookSheet;
  readonly looks: LookWriter;
  /** Key of the look of cells about which nothing is said. */
  readonly plainKey: string;
  readonly is1904: boolean;
}

/**
 * The rows of a sheet: those in which nothing changed to the letter, in the others every cell that did not change as
 * it was, at its new place. `undefined` when nothing changed at all.
 */
export function saveCells(change: CellsChange): string | undefined {
  const state = createState(change);
  const numbers = rowNumbers(state);
  const rows = numbers.map((row) => rowXml(state, row));
  const isSame = rows.every(({ isKept }) => isKept) && rows.length === change.outline.rows.length;
  return isSame ? undefined : rows.map(({ text }) => text).join('');
}

interface State extends CellsChange {
  readonly axes: Axes;
  readonly spans: ReadonlyMap<number, RowSpan>;
  readonly openedRows: ReadonlyMap<number, ReadonlyMap<number, BookCell>>;
  readonly currentRows: ReadonlyMap<number, ReadonlyMap<number, BookCell>>;
  /** Whether cells that share a formula must each say it themselves. */
  readonly unshares: boolean;
  /** Whether the file hides every row that it does not spell out. */
  readonly hidesRows: boolean;
  readonly dialect: CellDialect;
}

function createState(change: CellsChange): State {
  const { xml, outline, opened, current, is1904 } = change;
  const axes = axesOf(current);
  const state = {
    ...change,
    axes,
    spans: new Map(outline.rows.map((span) => [span.row, span])),
    hidesRows: HIDES_ROWS.test(xml.slice(0, outline.data.open.start)),
    openedRows: byRow(opened.cells),
    currentRows: byRow(current.cells),
    dialect: { prefix: outline.prefix, is1904 },
  };
  const shared = outline.rows
    .flatMap(({ cells }) => cells)
    .filter(({ formula }) => formula?.kind === 'shared');
  const unshares =
    shared.length > 0 && (!isStill(axes) || shared.some(({ ref }) => !holdsAsBefore(state, ref)));
  return { ...state, unshares };
}

const HIDES_ROWS = /<(?:\w{1,20}:)?sheetFormatPr\s[^>]{0,500}\bzeroHeight\s*=\s*["'](?:1|true)/u;

function isStill({ rows, cols }: Axes): boolean {
  return rows.isStill && cols.isStill;
}

type CellsByRow = ReadonlyMap<number, ReadonlyMap<number, BookCell>>;

function byRow(cells: readonly BookCell[]): CellsByRow {
  const rows = new Map<number, Map<number, BookCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.ref.row);
    if (row === undefined) rows.set(cell.ref.row, new Map([[cell.ref.col, cell]]));
    else row.set(cell.ref.col, cell);
  }
  return rows;
}

function cellIn(rows: CellsByRow, { row, col }: CellRef): BookCell | undefined {
  return rows.get(row)?.get(col);
}

/** Whether a cell that stayed in its place holds what it held. */
function holdsAsBefore(
  { openedRows, currentRows }: Pick<State, 'openedRows' | 'currentRows'>,
  ref: CellRef,
): boolean {
  const before = cellIn(openedRows, ref);
  const now = cellIn(currentRows, ref);
  return before !== undefined && now !== undefined && holdsSame(before, now);
}

/** Rows that the file will spell out, top to bottom. */
function rowNumbers({ spans, axes, currentRows, current, hidesRows }: State): readonly number[] {
  const numbers = new Set<number>([...currentRows.keys(), ...current.rows.keys()]);
  for (const row of spans.keys()) {
    const place = axes.rows.after(row);
    if (place !== undefined) numbers.add(place);
  }
  const lastFilled = current.cells.at(-1)?.ref.row ?? -1;
  const shown = hidesRows ? Math.min(lastFilled, MOST_SPELLED) : -1;
  for (let row = 0; row <= shown; row += 1) numbers.add(row);
  return [...numbers].sort((one, other) => one - other);
}

/** Rows that are spelled out only to be seen; few sheets hide rows by default, and those that do are short. */
const MOST_SPELLED = 20_000;

interface WrittenRow {
  readonly text: string;
  /** Whether it is the very row of the file, in its place. */
  readonly isKept: boolean;
}

function rowXml(state: State, row: number): WrittenRow {
  const { axes, spans, xml, outline } = state;
  const before = axes.rows.before(row);
  const span = before === undefined ? undefined : spans.get(before);
  if (span !== undefined && before === row && isUntouched(state, span)) {
    return { text: xml.slice(span.open.start, span.end), isKept: true };
  }
  const cells = cellsXml(state, { row, span });
  const said = rowAttributes(state, { row, span });
  if (cells === '' && said === '' && !state.hidesRows) {
    return { text: '', isKept: span === undefined };
  }
  const name = `${outline.prefix}row`;
  const open = `<${name} r="${String(row + 1)}"${said}`;
  return { text: cells === '' ? `${open}/>` : `${open}>${cells}</${name}>`, isKept: false };
}

function isUntouched(state: State, { row, cells }: RowSpan): boolean {
  const { axes, opened, current, openedRows, currentRows, unshares } = state;
  if (!axes.cols.isStill) return false;
  if (!isSameRow(opened.rows.get(row), current.rows.get(row))) return false;
  if (unshares && cells.some(({ formula }) => formula?.kind === 'shared')) return false;
  const before = openedRows.get(row) ?? new Map<number, BookCell>();
  const now = currentRows.get(row) ?? new Map<number, BookCell>();
  if (before.size !== now.size) return false;
  return [...now].every(([col, cell]) => {
    const old = before.get(col);
    return old !== undefined && holdsSame(old, cell) && looksSame(old, cell);
  });
}

const USUAL_ROW: BookRow = { height: undefined, isFixed: false, hidden: false };

/** A row that is not fixed has the height that its content needs: no program is told it. */
function isSameRow(one: BookRow = USUAL_ROW, other: BookRow = USUAL_ROW): boolean {
  if (one.hidden !== other.hidden || one.isFixed !== other.isFixed) return false;
  return !one.isFixed || one.height === other.height;
}

interface RowPlace {
  readonly row: number;
  /** The row of the file that stands here now. */
  readonly span: RowSpan | undefined;
}

const OF_THE_SIZE = ['ht', 'customHeight', 'hidden'];

function rowAttributes({ xml, outline, opened, current }: State, { row, span }: RowPlace): string {
  const now = current.rows.get(row);
  const stays = span !== undefined && isSameRow(opened.rows.get(span.row), now);
  const gone = new Set(['r', 'spans', ...(stays ? [] : OF_THE_SIZE)]);
  const attributes = span === undefined ? [] : outline.source.attributes(span.open);
  const kept = keptAttributes(xml, attributes, gone);
  if (stays || now === undefined) return kept;
  const height = now.height === undefined ? '' : ` ht="${String(pointsOfPixels(now.height))}"`;
  return `${kept}${height}${now.isFixed ? ' customHeight="1"' : ''}${now.hidden ? ' hidden="1"' : ''}`;
}

function keptAttributes(
  xml: string,
  attributes: readonly XmlAttribute[],
  gone: ReadonlySet<string>,
): string {
  return attributes
    .filter(({ name }) => !gone.has(name))
    .map(({ start, end }) => ` ${xml.slice(start, end)}`)
    .join('');
}

function cellsXml(state: State, { row, span }: RowPlace): string {
  const { axes, currentRows } = state;
  const spans = new Map((span?.cells ?? []).map((cell) => [cell.ref.col, cell]));
  const now = currentRows.get(row) ?? new Map<number, BookCell>();
  const written = [...now].map(([col, cell]) => {
    const before = axes.cols.before(col) ?? NOWHERE;
    const source = {
      before: { row: span?.row ?? NOWHERE, col: before },
      span: spans.get(before),
    };
    return { col, text: currentXml(state, cell, source) };
  });
  const unlisted = [...spans.values()].flatMap((cell) => unlistedXml(state, row, cell));
  return [...written, ...unlisted.filter(({ col }) => !now.has(col))]
    .sort((one, other) => one.col - other.col)
    .map(({ text }) => text)
    .join('');
}

interface PlacedText {
  readonly col: number;
  readonly text: string;
}

/** What the book does not list, as a cell that is only protected in its own way, goes along. */
function unlistedXml(state: State, row: number, cell: CellSpan): readonly PlacedText[] {
  const col = state.axes.cols.after(cell.ref.col);
  if (col === undefined || cellIn(state.openedRows, cell.ref) !== undefined) return [];
  return [{ col, text: movedXml(state, cell, { ref: { row, col } }) }];
}

interface CellSource {
  /** Where the cell was, with a row or column that no sheet has where it is new. */
  readonly before: CellRef;
  /** What the file says of it. */
  readonly span: CellSpan | undefined;
}

const NOWHERE = SHEET_LIMITS.rows;

function currentXml(state: State, cell: BookCell, { before, span }: CellSource): string {
  const old = cellIn(state.openedRows, before);
  const style = styleOf(state, cell, { before, span });
  const isSame = old !== undefined && holdsSame(old, cell) && isCountedAlike(state, old, cell);
  if (span === undefined || !isSame || !isPortable(state, span)) {
    return cellXml(cell, style, state.dialect);
  }
  return movedXml(state, span, { ref: cell.ref, style });
}

/** Whether a number is stored alike in both looks: a file that counts days from 1904 does so in dates alone. */
function isCountedAlike({ dialect }: State, old: BookCell, { look, value }: BookCell): boolean {
  if (!dialect.is1904 || value.kind !== 'number') return true;
  return isDateFormat(old.look.format) === isDateFormat(look.format);
}

/** Whether a cell's text means the same elsewhere on its sheet. */
function isPortable({ axes, unshares }: State, { formula }: CellSpan): boolean {
  if (formula === undefined || formula.kind === 'normal') return true;
  return isStill(axes) && !(formula.kind === 'shared' && unshares);
}

/** Number of a cell's look: the one it had while it looks as it did, or that of its row or column for a new one. */
function styleOf(
  { looks, outline, plainKey, openedRows }: State,
  cell: BookCell,
  { before, span }: CellSource,
): string | undefined {
  const old = cellIn(openedRows, before);
  const own =
    span === undefined ? formatOf(outline, before) : outline.source.attribute(span.open, 's');
  const wasKey = old === undefined ? plainKey : lookKey(old.look);
  if (lookKey(cell.look) === wasKey) return own;
  return String(looks.indexOf(cell.look, Number(own ?? '0')));
}

/** A cell of the file at another place or in another look, its content to the letter. */
function movedXml(
  { xml, outline }: State,
  { open, end }: CellSpan,
  place: { readonly ref: CellRef; readonly style?: string | undefined },
): string {
  const attributes = outline.source.attributes(open);
  const shift = -open.start;
  const given = new Map([['r', formatA1(place.ref)]]);
  if ('style' in place && place.style !== undefined) given.set('s', place.style);
  const splices = attributes
    .filter(({ name }) => given.has(name))
    .map(({ name, start, end: to }) => ({
      start: start + shift,
      end: to + shift,
      text: `${name}="${escapeXml(given.get(name) ?? '')}"`,
    }));
  const stated = new Set(attributes.map(({ name }) => name));
  const added = [...given]
    .filter(([name]) => !stated.has(name))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const at = 1 + open.name.length;
  const whole = [...splices, { start: at, end: at, text: added }];
  return applySplices(xml.slice(open.start, end), whole);
}

/** The rectangle of all cells that a sheet lists, as its part states it. */
export function extentOf({ cells }: BookSheet): string {
  let left: number = SHEET_LIMITS.cols;
  let right = 0;
  for (const { ref } of cells) {
    left = Math.min(left, ref.col);
    right = Math.max(right, ref.col);
  }
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return 'A1';
  const from = formatA1({ row: first.ref.row, col: left });
  const to = formatA1({ row: last.ref.row, col: right });
  return from === to ? from : `${from}:${to}`;
}
