import { type Splice, applySplices } from '../patch-xlsx-tokens';
import type { Axes, Axis } from './axis';
import type { BookMoves } from './move-references';
import { moveElement } from './move-elements';
import { type Span, readSpans, textIn } from './spans';

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
  ...['comments', 'threadedComment', 'table', 'drawing', 'vmlDrawing'],
]);

/** A part made to say where on its sheet things stand now: comments, tables, pictures and charts. */
export function moveRelated(related: RelatedPart): string {
  const { xml, part, type, axes } = related;
  if (type === 'vmlDrawing') return moveLegacyDrawing(xml, axes);
  const root = readSpans(xml, part);
  const splices =
    type === 'drawing' ? anchorSplices(root, { xml, axes }) : moveElement(root, related);
  return applySplices(xml, splices);
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
