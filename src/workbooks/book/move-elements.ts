import { parseRange } from '../../domain/grid/cell-range';
import type { Splice } from '../patch-xlsx-tokens';
import { escapeXml } from '../write-xml';
import { type Axes, rangeAfter } from './axis';
import { type BookMoves, moveRanges, moveReferences } from './move-references';
import { type Span, replaceSpan, setAttribute, textIn, valueIn } from './spans';

/** How what a part says of places changes. */
export interface ElementMove {
  readonly xml: string;
  /** Name that the part's own sheet had. */
  readonly home: string;
  readonly axes: Axes;
  readonly moves: BookMoves;
  /** Whether an element is taken away, whatever it says. */
  readonly isDropped?: (span: Span) => boolean;
}

/** Attributes that name cells of the part's own sheet … */
const PLACES = ['sqref', 'ref', 'activeCell', 'topLeftCell'];
/** … and that hold a formula. */
const FORMULAS = ['location'];
/** Elements whose text is a formula. */
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);
/** Elements that go when nothing of what they speak of is left, … */
const BOUND: ReadonlySet<string> = new Set([
  ...['conditionalFormatting', 'dataValidation', 'hyperlink', 'protectedRange', 'ignoredError'],
  ...['autoFilter', 'sortState', 'brk', 'comment', 'threadedComment', 'sqref', 'cellWatch'],
]);
/** … and lists that a file may not have empty. */
const LISTS: ReadonlySet<string> = new Set([
  ...['conditionalFormatting', 'conditionalFormattings', 'dataValidations', 'hyperlinks'],
  ...['protectedRanges', 'ignoredErrors', 'rowBreaks', 'colBreaks', 'cellWatches', 'extLst', 'ext'],
]);

/**
 * What an element and all in it says of cells, made to say it of where they are now: ranges, formulas, page breaks.
 * What spoke of deleted cells alone goes with them.
 */
export function moveElement(span: Span, move: ElementMove): readonly Splice[] {
  return isGone(span, move) ? [replaceSpan(span, '')] : splicesIn(span, move);
}

function isGone(span: Span, move: ElementMove): boolean {
  if (move.isDropped?.(span) === true) return true;
  const { children, name } = span;
  if (BOUND.has(name) && isPlaceless(span, move)) return true;
  if (children.length === 0) return false;
  const left = children.filter((child) => !isGone(child, move));
  if (left.length === 0) return LISTS.has(name);
  // The newer kinds of conditions and lists keep their cells in an element of their own.
  return (
    children.some((child) => child.name === 'sqref') &&
    !left.some((child) => child.name === 'sqref')
  );
}

/** Whether nothing is left of the cells that an element names. */
function isPlaceless(span: Span, { xml, axes }: ElementMove): boolean {
  if (span.name === 'brk') return false;
  const stated =
    span.name === 'sqref' ? textIn(xml, span) : (valueIn(span, 'sqref') ?? valueIn(span, 'ref'));
  return stated !== undefined && stated !== '' && moveRanges(stated, axes) === '';
}

function splicesIn(span: Span, move: ElementMove): readonly Splice[] {
  const inside = span.children.flatMap((child) => {
    if (child.name === 'brk') return breakSplices(child, span, move);
    return child.name === 'filterColumn'
      ? filterSplices(child, span, move)
      : moveElement(child, move);
  });
  return [...attributeSplices(span, move), ...textSplices(span, move), ...inside];
}

function attributeSplices(span: Span, { home, axes, moves }: ElementMove): readonly Splice[] {
  return span.attributes.flatMap(({ name }) => {
    const value = valueIn(span, name) ?? '';
    if (PLACES.includes(name)) {
      const moved = moveRanges(value, axes);
      return moved === '' || moved === value ? [] : [setAttribute(span, name, moved)];
    }
    if (!FORMULAS.includes(name)) return [];
    const moved = moveReferences(value, home, moves);
    return moved === value ? [] : [setAttribute(span, name, moved)];
  });
}

function textSplices(span: Span, { xml, home, axes, moves }: ElementMove): readonly Splice[] {
  const isFormula = FORMULA_ELEMENTS.has(span.name);
  if (!isFormula && span.name !== 'sqref') return [];
  const text = textIn(xml, span);
  const moved = isFormula ? moveReferences(text, home, moves) : moveRanges(text, axes);
  if (text === '' || moved === text) return [];
  return [{ start: span.tag.end, end: span.closeStart, text: escapeXml(moved) }];
}

/** A break stands before the row or column of its number. */
function breakSplices(span: Span, list: Span, { axes }: ElementMove): readonly Splice[] {
  const axis = list.name === 'colBreaks' ? axes.cols : axes.rows;
  const place = Number(valueIn(span, 'id') ?? '0');
  const moved = axis.after(place);
  if (moved === undefined) return [replaceSpan(span, '')];
  return moved === place ? [] : [setAttribute(span, 'id', String(moved))];
}

/** A filter counts its columns from the first one of its list. */
function filterSplices(span: Span, list: Span, { axes }: ElementMove): readonly Splice[] {
  const range = parseRange(valueIn(list, 'ref') ?? '');
  const now = range === undefined ? undefined : rangeAfter(range, axes);
  if (range === undefined || now === undefined) return [];
  const number = Number(valueIn(span, 'colId') ?? '0');
  const col = axes.cols.after(range.left + number);
  if (col === undefined) return [replaceSpan(span, '')];
  return col - now.left === number ? [] : [setAttribute(span, 'colId', String(col - now.left))];
}
