import { type Splice, applySplices } from '../patch-xlsx-tokens';
import type { Axes, Axis } from './axis';
import { type BookMoves, moveRanges } from './move-references';
import { moveElement } from './move-elements';
import { type Span, childSpan, readSpans, setAttribute, textIn, valueIn } from './spans';

/** A part that a sheet is related to, and how the sheet's rows and columns moved. */
export interface RelatedPart {
  readonly xml: string;
  readonly part: string;
  /** Last piece of the relation's type, as `comments`. */
  readonly type: string;
  /** Name that the sheet had. */
  readonly home: string;
  readonly axes: Axes;
  readonly moves: BookMoves;
}

/** Kinds of parts that say where on the sheet something stands. */
export const PLACED: ReadonlySet<string> = new Set([
  ...['comments', 'threadedComment', 'table', 'drawing', 'vmlDrawing', 'pivotTable'],
]);

/** A part made to say where on its sheet things stand now: comments, tables, pictures, charts and pivot tables. */
export function moveRelated(related: RelatedPart): string {
  const { xml, part, type, axes } = related;
  if (type === 'vmlDrawing') return moveLegacyDrawing(xml, axes);
  const root = readSpans(xml, part);
  if (type === 'drawing') return applySplices(xml, anchorSplices(root, { xml, axes }));
  // What else a pivot table says of cells is said of its own columns.
  if (type === 'pivotTable')
    return applySplices(xml, rangeSplices(childSpan(root, 'location'), axes));
  return applySplices(xml, moveElement(root, related));
}

/** What a pivot table adds up, in the part of its cache: a range of a sheet of this workbook. */
export function moveSource(xml: string, part: string, moves: BookMoves): string {
  const source = childSpan(childSpan(readSpans(xml, part), 'cacheSource'), 'worksheetSource');
  const sheet = valueIn(source, 'sheet');
  const isOfOthers = valueIn(source, 'id') !== undefined;
  const move = sheet === undefined || isOfOthers ? 'same' : moves.find(sheet);
  if (source === undefined || move === 'same' || move === undefined) return xml;
  const renamed = move.name === sheet ? [] : [setAttribute(source, 'sheet', move.name)];
  return applySplices(xml, [...renamed, ...rangeSplices(source, move.axes)]);
}

/** A range that is gone stays what it was: the program says so when it is asked for. */
function rangeSplices(span: Span | undefined, axes: Axes): readonly Splice[] {
  const range = valueIn(span, 'ref');
  const moved = range === undefined ? '' : moveRanges(range, axes);
  return span === undefined || moved === '' || moved === range
    ? []
    : [setAttribute(span, 'ref', moved)];
}

interface Drawing {
  readonly xml: string;
  readonly axes: Axes;
}

/** Pictures and charts hang between two cells (ECMA-376 part 1 §20.5.2.33), or from one. */
function anchorSplices(root: Span, drawing: Drawing): readonly Splice[] {
  return root.children
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'from' || name === 'to')
    .flatMap(({ children }) => children)
    .flatMap((place) => placeSplices(place, drawing));
}

function placeSplices(span: Span, { xml, axes }: Drawing): readonly Splice[] {
  if (span.name !== 'row' && span.name !== 'col') return [];
  const axis = span.name === 'row' ? axes.rows : axes.cols;
  const before = Number(textIn(xml, span));
  const now = placeAfter(axis, before);
  if (now === before) return [];
  return [{ start: span.tag.end, end: span.closeStart, text: String(now) }];
}

/** Where something is that hung on a row or column: on the next that is left, where its own is gone. */
function placeAfter(axis: Axis, before: number): number {
  for (let place = before; place <= before + FURTHEST; place += 1) {
    const now = axis.after(place);
    if (now !== undefined) return now;
  }
  return before;
}

/** More rows than anybody deletes below a picture at once; then the picture stays where it is. */
const FURTHEST = 10_000;

const LEGACY_ROW = /(?<=<x:Row>)\d{1,7}(?=<)/gu;
const LEGACY_COLUMN = /(?<=<x:Column>)\d{1,7}(?=<)/gu;
const LEGACY_ANCHOR = /(?<=<x:Anchor>)[\d,\s]{1,200}(?=<)/gu;

/** Boxes of comments, in a language that is no XML in every file, so only the numbers are looked for. */
function moveLegacyDrawing(xml: string, { rows, cols }: Axes): string {
  return xml
    .replace(LEGACY_ROW, (row) => String(placeAfter(rows, Number(row))))
    .replace(LEGACY_COLUMN, (col) => String(placeAfter(cols, Number(col))))
    .replace(LEGACY_ANCHOR, (numbers) =>
      numbers
        .split(',')
        .map(Number)
        .map((place, index) => {
          // Column, offset, row, offset, of the first corner and of the second.
          if (index % 4 === 0) return placeAfter(cols, place);
          return index % 4 === 2 ? placeAfter(rows, place) : place;
        })
        .join(', '),
    );
}
