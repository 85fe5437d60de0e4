import type { Finding, FindingCode } from '../domain/check/finding';
import { type CellRange, rangeHolds } from '../domain/grid/cell-range';
import type { CellRef } from '../domain/grid/cell-ref';
import { type Result, succeed } from '../domain/kernel/result';
import type { Table } from '../domain/table/table';
import type { AppFault } from './app-fault';
import type { SheetsCheck } from './check-sheets';
import type { CheckedTable } from './check-workbook';
import type { Host, Mark, MarkTone } from './host';

/** Tones from the faintest to the loudest. */
const LOUDNESS: Readonly<Record<MarkTone, number>> = { hint: 0, query: 1, error: 2 };

/** Relations of a whole with its parts: the whole's row is marked; with all its parts half the form would be. */
const ABOUT_WHOLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sum-mismatch',
  'of-which-exceeds',
  'of-which-short',
  'at-least-broken',
]);

/**
 * Hints about a figure as it was typed, which the clerk can put right in its cell. Other hints have nothing
 * wrong to show: rounding differences, rows left blank, a total that we worked out, the print of the paper.
 */
const MARKED_HINTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'text-number',
  'excess-decimals',
  'shown-differs',
]);

/**
 * The rows to be marked on the sheets: each item's row from the table's first column to its figure, in the
 * tone of the gravest finding about it.
 *
 * Nothing outside a table's area is marked, and nothing for what was not checked. Neighbouring rows of one
 * tone are one range. In the order of the tables, from top to bottom.
 */
export function planMarks(checked: readonly CheckedTable[]): readonly Mark[] {
  return checked.flatMap(({ table, result }) => marksOf(table, result.findings));
}

function marksOf(table: Table, findings: readonly Finding[]): readonly Mark[] {
  const rows = new Map<number, RowMark>();
  for (const finding of findings) {
    const tone = toneOf(finding);
    if (tone === undefined) continue;
    for (const { row, col } of cellsOf(finding, table)) {
      const before = rows.get(row);
      const loudest = before === undefined || isLouder(tone, before.tone) ? tone : before.tone;
      rows.set(row, { tone: loudest, right: Math.max(col, before?.right ?? col) });
    }
  }
  const inOrder = [...rows].sort(([one], [other]) => one - other);
  return joinRows(inOrder, table.area.left).map(({ tone, range }) => ({
    sheet: table.grid.name,
    range,
    tone,
  }));
}

/** How a row is marked, up to which column. */
interface RowMark {
  readonly tone: MarkTone;
  readonly right: number;
}

function isLouder(one: MarkTone, other: MarkTone): boolean {
  return LOUDNESS[one] > LOUDNESS[other];
}

function toneOf({ code, severity }: Finding): MarkTone | undefined {
  if (severity === 'unchecked') return undefined;
  return severity === 'hint' && !MARKED_HINTS.has(code) ? undefined : severity;
}

/** The cells whose rows a finding speaks of; those of the form's head lie outside the table. */
function cellsOf({ code, cells }: Finding, { area }: Table): readonly CellRef[] {
  const named = ABOUT_WHOLE.has(code) ? cells.slice(0, 1) : cells;
  return named.filter((ref) => rangeHolds(area, ref));
}

function joinRows(
  rows: readonly (readonly [row: number, mark: RowMark])[],
  left: number,
): readonly { readonly tone: MarkTone; readonly range: CellRange }[] {
  const joined: { readonly tone: MarkTone; readonly range: CellRange }[] = [];
  for (const [row, { tone, right }] of rows) {
    const last = joined.at(-1);
    const follows = last?.range.bottom === row - 1 && last.range.right === right;
    if (last !== undefined && follows && last.tone === tone) {
      joined.splice(-1, 1, { tone, range: { ...last.range, bottom: row } });
    } else {
      joined.push({ tone, range: { top: row, left, bottom: row, right } });
    }
  }
  return joined;
}

/**
 * Marks the rows of a check's findings in the sheets that were read, in place of the marks there, in one trip.
 *
 * @returns the protected sheets, which take no marks and were left out
 */
export async function markFindings(
  host: Host,
  { workbook, protectedSheets, tables }: SheetsCheck,
): Promise<Result<ReadonlySet<string>, AppFault>> {
  const names = workbook.sheets.map(({ name }) => name);
  const open = names.filter((name) => !protectedSheets.has(name));
  if (open.length === 0) return succeed(protectedSheets);
  const marks = planMarks(tables).filter(({ sheet }) => !protectedSheets.has(sheet));
  const marked = await host.replaceMarks(open, marks);
  return marked.ok ? succeed(protectedSheets) : marked;
}
