import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { ElementSpan } from '../patch-xlsx-outline';
import { type Splice, applySplices } from '../patch-xlsx-tokens';
import { axesOf } from './axis';
import type { BookSheet } from './book';
import { type BookMoves } from './move-references';
import { moveElement } from './move-elements';
import type { FileLooks } from './read-looks';
import { extentOf } from './save-cells';
import { columnsXml } from './save-columns';
import { planConditions } from './save-conditions';
import type { LookWriter } from './save-looks';
import { pointsOfPixels, widthOfPixels } from './sizes';
import { type Span, childSpan, insertInOrder, readSpans, replaceSpan, setAttribute } from './spans';

/** What stands in a sheet's part around its rows, as it was opened and as it is to be saved. */
export interface FrameChange {
  readonly xml: string;
  readonly part: string;
  readonly data: ElementSpan;
  /** The new rows; `undefined` where they stay. */
  readonly rows: string | undefined;
  readonly opened: BookSheet;
  readonly current: BookSheet;
  readonly moves: BookMoves;
  readonly looks: LookWriter;
  readonly fileLooks: FileLooks;
  /** Pixels of the widest digit, in which the file tells widths. */
  readonly digit: number;
}

/** Order of what stands in a sheet's part (ECMA-376 part 1 §18.3.1.99). */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState'],
  ...['dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** Parts of a sheet that are written by their own rules. */
const OWN: ReadonlySet<string> = new Set(['dimension', 'cols', 'sheetData', 'mergeCells']);

/** The sheet's part with its new rows and all that changed around them; what did not change stays to the letter. */
export function saveFrame(change: FrameChange): string {
  const { xml, data, rows, part } = change;
  const { name } = data.open;
  // The rows are most of a part, and were dealt with: they are put back behind.
  const frame = `${xml.slice(0, data.open.start)}<${name}/>${xml.slice(data.end)}`;
  const root = readSpans(frame, part);
  const written =
    rows === undefined
      ? xml.slice(data.open.start, data.end)
      : `${openOf(xml, data)}${rows}</${name}>`;
  const state = { ...change, frame, root };
  const splices = [
    ...root.children
      .filter((child) => child.name === 'sheetData')
      .map((child) => replaceSpan(child, written)),
    ...extentSplices(state),
    ...viewSplices(state),
    ...usualSplices(state),
    ...columnSplices(state),
    ...mergeSplices(state),
    ...restSplices(state),
  ];
  return applySplices(frame, splices);
}

interface FrameState extends FrameChange {
  readonly frame: string;
  readonly root: Span;
}

function openOf(xml: string, { open }: ElementSpan): string {
  return `${xml.slice(open.start, open.end - (open.selfClosing ? 2 : 1)).trimEnd()}>`;
}

function extentSplices({ root, rows, current }: FrameState): readonly Splice[] {
  const dimension = childSpan(root, 'dimension');
  if (dimension === undefined || rows === undefined) return [];
  return [setAttribute(dimension, 'ref', extentOf(current))];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function viewSplices(state: FrameState): readonly Splice[] {
  const { root, opened, current } = state;
  const views = childSpan(root, 'sheetViews');
  const [view] = views?.children ?? [];
  const unfrozen = isSame(opened.frozen, current.frozen);
  if (unfrozen && opened.showsLines === current.showsLines) return [];
  const lines = current.showsLines ? undefined : '0';
  if (view === undefined) {
    const shown = lines === undefined ? '' : ' showGridLines="0"';
    const { prefix } = root;
    const text = `<${prefix}sheetViews><${prefix}sheetView${shown} workbookViewId="0">${paneXml(state)}</${prefix}sheetView></${prefix}sheetViews>`;
    return [insertInOrder(root, ORDER, { name: 'sheetViews', text })];
  }
  const ofLines =
    opened.showsLines === current.showsLines ? [] : [setAttribute(view, 'showGridLines', lines)];
  return unfrozen ? ofLines : [...ofLines, ...paneSplices(state, view)];
}

function paneSplices(state: FrameState, view: Span): readonly Splice[] {
  const gone = view.children.filter(({ name }) => name === 'pane' || name === 'selection');
  const first = insertInOrder(view, ['pane'], { name: 'pane', text: paneXml(state) });
  return [first, ...gone.map((child) => replaceSpan(child, ''))];
}

function paneXml({ root: { prefix }, current: { frozen } }: FrameState): string {
  if (frozen === undefined) return '';
  const { rows, cols } = frozen;
  const pane = rows === 0 ? 'topRight' : cols === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${cols === 0 ? '' : ` xSplit="${String(cols)}"`}${rows === 0 ? '' : ` ySplit="${String(rows)}"`}`;
  const first = formatA1({ row: rows, col: cols });
  return `<${prefix}pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><${prefix}selection pane="${pane}"/>`;
}

function usualSplices({ root, opened, current, digit }: FrameState): readonly Splice[] {
  const { width, height } = current.usual;
  const list = childSpan(root, 'sheetFormatPr');
  const wide =
    width === opened.usual.width ? [] : [['defaultColWidth', String(widthOfPixels(width, digit))]];
  const high =
    height === opened.usual.height
      ? []
      : [
          ['defaultRowHeight', String(pointsOfPixels(height))],
          ['customHeight', '1'],
        ];
  const sizes = [...wide, ...high];
  if (sizes.length === 0) return [];
  if (list !== undefined) {
    return sizes.map(([name = '', value]) => setAttribute(list, name, value));
  }
  const said = sizes.map(([name = '', value = '']) => ` ${name}="${value}"`).join('');
  const least = high.length === 0 ? ` defaultRowHeight="${String(pointsOfPixels(height))}"` : '';
  const text = `<${root.prefix}sheetFormatPr${said}${least}/>`;
  return [insertInOrder(root, ORDER, { name: 'sheetFormatPr', text })];
}

function columnSplices(state: FrameState): readonly Splice[] {
  const { root, opened, current, digit } = state;
  const axis = axesOf(current).cols;
  if (axis.isStill && isSame(opened.columns, current.columns)) return [];
  const cols = childSpan(root, 'cols');
  const text = columnsXml({ cols, prefix: root.prefix, opened, current, axis, digit });
  if (cols !== undefined) return [replaceSpan(cols, text)];
  return text === '' ? [] : [insertInOrder(root, ORDER, { name: 'cols', text })];
}

function mergeSplices({ root, opened, current }: FrameState): readonly Splice[] {
  const textOf = (merges: readonly CellRange[]): string => merges.map(formatRange).sort().join(' ');
  if (textOf(opened.merges) === textOf(current.merges)) return [];
  const list = childSpan(root, 'mergeCells');
  const { prefix } = root;
  const entries = current.merges.map(
    (range) => `<${prefix}mergeCell ref="${formatRange(range)}"/>`,
  );
  const text =
    entries.length === 0
      ? ''
      : `<${prefix}mergeCells count="${String(entries.length)}">${entries.join('')}</${prefix}mergeCells>`;
  if (list !== undefined) return [replaceSpan(list, text)];
  return text === '' ? [] : [insertInOrder(root, ORDER, { name: 'mergeCells', text })];
}

/** Everything else: moved where its cells moved, conditions that changed written anew. */
function restSplices(state: FrameState): readonly Splice[] {
  const { root, frame, opened, current, moves } = state;
  const changes = !isSame(opened.conditions, current.conditions);
  if (moves.isStill && !changes) return [];
  const move = { xml: frame, home: opened.name, axes: axesOf(current), moves };
  const plan = changes
    ? planConditions({ ...state, current: current.conditions, move })
    : { gone: new Set<Span>(), priorities: [], added: '' };
  const viewsChange = viewSplices(state).length > 0;
  const moved = root.children
    .filter(({ name }) => !OWN.has(name) && !(viewsChange && name === 'sheetViews'))
    .flatMap((child) => moveElement(child, { ...move, isDropped: (span) => plan.gone.has(span) }));
  const isLeft = ({ start }: Splice): boolean =>
    !moved.some((splice) => splice.start <= start && start < splice.end);
  const { added } = plan;
  return [
    ...moved,
    ...plan.priorities.filter(isLeft),
    ...(added === ''
      ? []
      : [insertInOrder(root, ORDER, { name: 'conditionalFormatting', text: added })]),
  ];
}
