import type { CellRef } from '../domain/grid/cell-ref';
import { OWN_SHEET_NOTE } from '../domain/layout/own-sheet';
import type { CellStyle, PlannedCell, SheetPlan } from '../domain/layout/sheet-plan';
import { countLines } from '../domain/layout/text-lines';

/** A report in lines and columns, to be drawn on a sheet of its own. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  /** Lines between title and list. */
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn[];
  /** Texts of each line, one for each column. */
  readonly lines: readonly (readonly string[])[];
}

/** A column of a list; width in characters. */
export interface ListColumn {
  readonly head: string;
  readonly width: number;
  readonly style: CellStyle;
}

/** Points that a line of text takes at 11 pt and at 10 pt, and the title at 18 pt. */
const LINE_HEIGHT = 15;
const NOTE_HEIGHT = 14;
const TITLE_HEIGHT = 34;
/** Points above and below the text of a line. */
const PADDING = 5;
/** Characters of a column that its margins take. */
const UNUSABLE = 1;

/** A list as a sheet of ours: A4 across, heads on every page and in sight while scrolling. */
export function planListSheet({ name, title, notes, columns, lines }: ListSheet): SheetPlan {
  const last = columns.length - 1;
  const widths = columns.map(({ width }) => width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  // Above the list: of a long sheet hosts read the top only, and must know it for ours.
  const wide = [title, ...notes, OWN_SHEET_NOTE];
  const heads = wide.length;
  const heights = new Map([
    ...wide.map((text, at) => [at, countLines(text, whole) * NOTE_HEIGHT + PADDING] as const),
    [0, TITLE_HEIGHT],
    [heads, LINE_HEIGHT + PADDING],
  ]);
  const cells = [
    ...wide.map((text, row) => textCell({ row, col: 0 }, text, row === 0 ? 'title' : 'note')),
    ...columns.map(({ head }, col) => textCell({ row: heads, col }, head, 'column-head')),
  ];
  const heightOf = createHeightOf(widths);
  lines.forEach((texts, at) => {
    const row = heads + 1 + at;
    heights.set(row, heightOf(texts));
    columns.forEach(({ style }, col) => {
      cells.push(textCell({ row, col }, texts[col] ?? '', style));
    });
  });
  return {
    name,
    cells,
    merges: [...wide.keys()].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    widths,
    heights,
    choices: [],
    frozen: { rows: heads + 1, cols: 0 },
    print: { paper: 'A4', orientation: 'landscape', pagesHigh: 0, repeatRows: [heads, heads] },
  };
}

/** Height of a line in points. Lines of one unit repeat its name, file and sheet, which are measured once. */
function createHeightOf(widths: readonly number[]): (texts: readonly string[]) => number {
  const last = widths.map((width) => ({ width: width - UNUSABLE, text: '', lines: 1 }));
  return (texts) => {
    let most = 1;
    last.forEach((before, col) => {
      const text = texts[col] ?? '';
      if (text !== before.text) {
        before.text = text;
        before.lines = countLines(text, before.width);
      }
      if (before.lines > most) most = before.lines;
    });
    return most * LINE_HEIGHT + PADDING;
  };
}

function textCell(ref: CellRef, text: string, style: CellStyle): PlannedCell {
  return { ref, content: text === '' ? { kind: 'blank' } : { kind: 'text', text }, style };
}
