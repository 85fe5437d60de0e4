import { SHEET_LIMITS } from '../../domain/grid/cell-ref';
import type { Axis } from './axis';
import type { BookColumns, BookSheet } from './book';
import { widthOfPixels } from './sizes';
import { type Span, valueIn } from './spans';

/** The columns of a sheet as the file says them, and as they are to be. */
export interface ColumnsChange {
  readonly cols: Span | undefined;
  readonly prefix: string;
  readonly opened: BookSheet;
  readonly current: BookSheet;
  readonly axis: Axis;
  readonly digit: number;
}

interface FileColumns {
  readonly first: number;
  readonly last: number;
  /** What is said besides width and whether they are hidden: their format, their place in an outline. */
  readonly others: string;
  readonly width: string | undefined;
  readonly hidden: boolean;
}

/** The list of columns written anew; '' when nothing is to be said of any. What a screen does not show of them stays. */
export function columnsXml(change: ColumnsChange): string {
  const { cols, prefix, axis } = change;
  const file = (cols?.children ?? []).map(columnsOf);
  const seen = lastSeen(change);
  const entries: (FileColumns | undefined)[] = [];
  for (let col = 0; col <= seen; col += 1) entries.push(columnAt(change, file, col));
  // Behind what is shown, the file's own columns go on, moved along.
  const before = axis.before(seen + 1) ?? seen + 1;
  const tail = file
    .filter(({ last }) => last >= before)
    .map((span) => ({
      ...span,
      first: Math.max(span.first, before) - before + seen + 1,
      last: Math.min(span.last - before + seen + 1, SHEET_LIMITS.cols - 1),
    }))
    .filter(({ first, last }) => first <= last);
  const text = [...joined(entries), ...tail].map((span) => columnXml(span, prefix)).join('');
  return text === '' ? '' : `<${prefix}cols>${text}</${prefix}cols>`;
}

function columnsOf(span: Span): FileColumns {
  const first = Number(valueIn(span, 'min') ?? '1');
  const others = span.attributes.filter(({ name }) => !OF_THE_SIZE.has(name));
  return {
    first: first - 1,
    last: Number(valueIn(span, 'max') ?? first) - 1,
    others: others.map(({ name, raw }) => ` ${name}="${raw}"`).join(''),
    width: valueIn(span, 'width'),
    hidden: ['1', 'true'].includes(valueIn(span, 'hidden') ?? ''),
  };
}

const OF_THE_SIZE = new Set(['min', 'max', 'width', 'customWidth', 'hidden', 'bestFit']);

function lastSeen({ opened, current, axis }: ColumnsChange): number {
  const before = (opened.columns.at(-1)?.last ?? -1) + 1;
  const known = axis.isStill ? before : (axis.after(before) ?? before);
  return Math.max(current.columns.at(-1)?.last ?? -1, known - 1);
}

function columnAt(
  { opened, current, axis, digit }: ColumnsChange,
  file: readonly FileColumns[],
  col: number,
): FileColumns | undefined {
  const before = axis.before(col) ?? NOWHERE;
  const was = file.find((span) => isIn(span, before));
  const then = opened.columns.find((span) => isIn(span, before));
  const now = current.columns.find((span) => isIn(span, col)) ?? USUAL_COLUMNS;
  if (now === USUAL_COLUMNS && was === undefined) return undefined;
  const isAsWide = now.width === then?.width;
  const width = isAsWide ? was?.width : fileWidth(now.width, digit);
  return { first: col, last: col, others: was?.others ?? '', width, hidden: now.hidden };
}

const NOWHERE = SHEET_LIMITS.cols;
const USUAL_COLUMNS = { width: undefined, hidden: false } as const;

function fileWidth(pixels: number | undefined, digit: number): string | undefined {
  return pixels === undefined ? undefined : String(widthOfPixels(pixels, digit));
}

function isIn({ first, last }: Pick<BookColumns, 'first' | 'last'>, col: number): boolean {
  return first <= col && col <= last;
}

/** Neighbours about which the same is said, as one. */
function joined(entries: readonly (FileColumns | undefined)[]): readonly FileColumns[] {
  const spans: FileColumns[] = [];
  for (const entry of entries) {
    if (entry === undefined) continue;
    const before = spans.at(-1);
    const isLike = before?.last === entry.first - 1 && saysSame(before, entry);
    if (isLike) spans.splice(-1, 1, { ...before, last: entry.last });
    else spans.push(entry);
  }
  return spans;
}

function saysSame(one: FileColumns, other: FileColumns): boolean {
  return one.others === other.others && one.width === other.width && one.hidden === other.hidden;
}

function columnXml({ first, last, others, width, hidden }: FileColumns, prefix: string): string {
  const wide = width === undefined ? '' : ` width="${width}" customWidth="1"`;
  const place = `min="${String(first + 1)}" max="${String(last + 1)}"`;
  return `<${prefix}col ${place}${wide}${others}${hidden ? ' hidden="1"' : ''}/>`;
}
