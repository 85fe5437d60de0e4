import type { CellRange } from '../../domain/grid/cell-range';
import { parseRange } from '../../domain/grid/cell-range';
import { type Splice, applySplices } from '../patch-xlsx-tokens';
import { escapeXml } from '../write-xml';
import { unescapeText } from '../xlsx-strings';
import { type Axes, rangeAfter } from './axis';
import type { BookSheet } from './book';
import { type RelatedPart, moveRelated } from './move-related';
import {
  type Span,
  childSpan,
  outerText,
  readSpans,
  replaceSpan,
  setAttribute,
  valueIn,
} from './spans';

/** A table of a sheet in the file, and the sheet as it is to be saved. */
export interface TableChange extends RelatedPart {
  readonly current: BookSheet;
}

/**
 * The part of a table made to fit its sheet: it has a column for each of its cells in a row, and each is called what
 * stands over it. Excel calls a file damaged in which that is not so (ECMA-376 part 1 §18.5.1.2, §18.5.1.3).
 */
export function saveTable(change: TableChange): string {
  const { xml, part, axes, current } = change;
  const before = parseRange(valueIn(readSpans(xml, part), 'ref') ?? '');
  const now = before === undefined ? undefined : rangeAfter(before, axes);
  const moved = moveRelated(change);
  const root = readSpans(moved, part);
  const list = childSpan(root, 'tableColumns');
  if (before === undefined || now === undefined || list === undefined) return moved;
  const source = { xml: moved, list, before, now, axes };
  if (valueIn(root, 'headerRowCount') === '0') return withColumns(source, () => undefined);
  if (axes.rows.after(before.top) === undefined) {
    const filter = childSpan(root, 'autoFilter');
    const headless = [
      setAttribute(root, 'headerRowCount', '0'),
      ...(filter === undefined ? [] : [replaceSpan(filter, '')]),
    ];
    return withColumns(source, () => undefined, headless);
  }
  const heads = new Map(
    current.cells
      .filter(({ ref }) => ref.row === now.top)
      .map(({ ref, value }) => [ref.col, value.kind === 'text' ? value.text : undefined]),
  );
  return withColumns(source, (col) => heads.get(col));
}

interface TableSource {
  readonly xml: string;
  readonly list: Span;
  readonly before: CellRange;
  readonly now: CellRange;
  readonly axes: Axes;
}

function withColumns(
  { xml, list, before, now, axes }: TableSource,
  headOf: (col: number) => string | undefined,
  others: readonly Splice[] = [],
): string {
  const columns = list.children.filter(({ name }) => name === 'tableColumn');
  const taken = new Set<string>();
  let lastId = Math.max(0, ...columns.map((column) => Number(valueIn(column, 'id') ?? '0')));
  const texts: string[] = [];
  for (let col = now.left; col <= now.right; col += 1) {
    const was = axes.cols.before(col);
    const old = was === undefined ? undefined : columns[was - before.left];
    const oldName = unescapeText(valueIn(old, 'name') ?? '');
    const name = freeName(taken, headOf(col) ?? oldName);
    if (old === undefined) lastId += 1;
    if (old !== undefined && name === oldName) texts.push(outerText(xml, old));
    else texts.push(columnXml({ xml, list, old }, lastId, name));
  }
  const text = texts.join('');
  const same = columns.map((column) => outerText(xml, column)).join('');
  const splices =
    text === same
      ? []
      : [
          setAttribute(list, 'count', String(texts.length)),
          { start: list.tag.end, end: list.closeStart, text },
        ];
  return applySplices(xml, [...others, ...splices]);
}

/** No two columns of a table are called the same, whatever the case of the letters. */
function freeName(taken: Set<string>, wanted: string): string {
  const base = wanted === '' ? '列' : wanted;
  let name = wanted === '' ? '列1' : wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${base}${String(number)}`;
  taken.add(name.toLowerCase());
  return name;
}

interface ColumnSource {
  readonly xml: string;
  readonly list: Span;
  readonly old: Span | undefined;
}

function columnXml({ xml, list, old }: ColumnSource, id: number, name: string): string {
  const written = name.replaceAll('\n', '_x000a_');
  if (old === undefined) {
    return `<${list.prefix}tableColumn id="${String(id)}" name="${escapeXml(written)}"/>`;
  }
  const { start, end, text } = setAttribute(old, 'name', written);
  const from = old.tag.start;
  return applySplices(outerText(xml, old), [{ start: start - from, end: end - from, text }]);
}
