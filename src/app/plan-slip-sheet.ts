import type { CellRange } from '../domain/grid/cell-range';
import type { CellStyle, PlannedCell, SheetPlan } from '../domain/layout/sheet-plan';
import { OWN_SHEET_NOTE } from '../domain/layout/own-sheet';
import { countLines } from '../domain/layout/text-lines';
import { type Result } from '../domain/kernel/result';
import type { AppFault } from './app-fault';
import { type SlipLine, type SlipSource, slipLines } from './check-slip';
import type { Host } from './host';

/** Columns of a slip: number, cells, finding. In characters; together they fill A4 upright. */
const WIDTHS: readonly [number: number, cells: number, finding: number] = [6, 14, 66];
const LAST_COL = WIDTHS.length - 1;
const ALL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Points that a line of text takes at 11 pt, and the title at 18 pt. */
const LINE_HEIGHT = 16;
const TITLE_HEIGHT = 32;

const STYLES: Readonly<Record<Exclude<SlipLine['kind'], 'finding'>, CellStyle>> = {
  title: 'title',
  head: 'note',
  severity: 'label',
  note: 'note',
};

/** The result of a check as a sheet to print, A4 upright (检查单). */
export function planSlipSheet(source: SlipSource): SheetPlan {
  const rows = rowsOf(source);
  return {
    name: source.words.sheet,
    cells: rows.flatMap(({ cells }) => cells),
    merges: rows.flatMap(({ merge }) => (merge === undefined ? [] : [merge])),
    widths: WIDTHS,
    heights: new Map(rows.map(({ height }, row) => [row, height])),
    choices: [],
    print: { paper: 'A4', orientation: 'portrait', pagesHigh: 0, repeatRows: undefined },
  };
}

/** Adds the slip behind the last sheet and shows it; gives the name of the new sheet. */
export function addSlipSheet(host: Host, source: SlipSource): Promise<Result<string, AppFault>> {
  return host.addSheet(planSlipSheet(source));
}

interface SlipRow {
  readonly cells: readonly PlannedCell[];
  readonly merge: CellRange | undefined;
  readonly height: number;
}

function rowsOf({ checked, explanations, words }: SlipSource): readonly SlipRow[] {
  const rows: SlipRow[] = [];
  const lines = slipLines({ checked, explanations, words });
  lines.forEach((line, at) => {
    const isFirstFinding = line.kind === 'finding' && lines[at - 1]?.kind === 'severity';
    if (isFirstFinding) rows.push(columnHeads(words.columns, rows.length));
    rows.push(line.kind === 'finding' ? findingRow(line, rows.length) : wideRow(line, rows.length));
  });
  rows.push(wideRow({ kind: 'note', text: OWN_SHEET_NOTE }, rows.length));
  return rows;
}

function columnHeads(heads: readonly string[], row: number): SlipRow {
  const cells = heads.map((text, col) => textCell({ row, col }, text, 'column-head'));
  return { cells, merge: undefined, height: LINE_HEIGHT };
}

function wideRow(line: Exclude<SlipLine, { kind: 'finding' }>, row: number): SlipRow {
  const lines = countLines(line.text, ALL_WIDTH);
  return {
    cells: [textCell({ row, col: 0 }, line.text, STYLES[line.kind])],
    merge: { top: row, left: 0, bottom: row, right: LAST_COL },
    height: line.kind === 'title' ? TITLE_HEIGHT : lines * LINE_HEIGHT,
  };
}

function findingRow(line: Extract<SlipLine, { kind: 'finding' }>, row: number): SlipRow {
  const text = line.texts.join('\n');
  const [, cellsWidth, findingWidth] = WIDTHS;
  const lines = Math.max(countLines(text, findingWidth), countLines(line.cells, cellsWidth));
  return {
    cells: [
      textCell({ row, col: 0 }, String(line.number), 'number'),
      textCell({ row, col: 1 }, line.cells, 'text'),
      textCell({ row, col: LAST_COL }, text, 'text'),
    ],
    merge: undefined,
    height: lines * LINE_HEIGHT,
  };
}

function textCell(ref: PlannedCell['ref'], text: string, style: CellStyle): PlannedCell {
  return { ref, content: { kind: 'text', text }, style };
}
