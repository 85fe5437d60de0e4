import { type CellRange, formatRange, parseRange } from '../domain/grid/cell-range';
import type { RowSpan, SheetOutline } from './patch-xlsx-outline';
import type { CellWrite } from './patch-xlsx-sheet';
import type { Splice, XmlTag } from './patch-xlsx-tokens';

/** The sheet's stated extent, grown to hold the writes; `undefined` when it holds them or states none. */
export function widenDimension(
  outline: SheetOutline,
  writes: readonly CellWrite[],
): Splice | undefined {
  const { dimension, source } = outline;
  if (dimension === undefined) return undefined;
  const stated = parseRange(source.attribute(dimension, 'ref') ?? '');
  if (stated === undefined) return undefined;
  const grown = writes.reduce(withCell, stated);
  if (isSameRange(grown, stated)) return undefined;
  return newValue(outline, dimension, { name: 'ref', value: formatRange(grown) });
}

function withCell(range: CellRange, { ref }: CellWrite): CellRange {
  return {
    top: Math.min(range.top, ref.row),
    left: Math.min(range.left, ref.col),
    bottom: Math.max(range.bottom, ref.row),
    right: Math.max(range.right, ref.col),
  };
}

function isSameRange(one: CellRange, other: CellRange): boolean {
  return formatRange(one) === formatRange(other);
}

const SPANS = /^\d{1,5}:\d{1,5}(?: \d{1,5}:\d{1,5})*$/u;

/** A row's stated columns (`spans`, counted from 1), grown to hold the writes; `undefined` when nothing changes. */
export function widenSpans(
  outline: SheetOutline,
  row: RowSpan,
  writes: readonly CellWrite[],
): Splice | undefined {
  const stated = outline.source.attribute(row.open, 'spans');
  if (stated === undefined || !SPANS.test(stated)) return undefined;
  const spans = stated.split(' ').map((span) => span.split(':').map(Number));
  const isHeld = (col: number): boolean =>
    spans.some(([first = 0, last = 0]) => first <= col && col <= last);
  const cols = writes.map(({ ref }) => ref.col + 1);
  if (cols.every(isHeld)) return undefined;
  const all = [...spans.flat(), ...cols];
  const value = `${String(Math.min(...all))}:${String(Math.max(...all))}`;
  return newValue(outline, row.open, { name: 'spans', value });
}

function newValue(
  outline: SheetOutline,
  tag: XmlTag,
  { name, value }: { readonly name: string; readonly value: string },
): Splice | undefined {
  const attribute = outline.source.attributes(tag).find((one) => one.name === name);
  if (attribute === undefined) return undefined;
  return { start: attribute.start, end: attribute.end, text: `${name}="${value}"` };
}
