import type { Table } from '../table/table';
import { cellOfEntry, cellsOf } from './check-context';
import type { Finding } from './finding';

/** One thing looked at on the sheet as a whole; empty when it is in order. */
type SheetCheck = (table: Table) => readonly Finding[];

/** In the order they are told. */
const SHEET_CHECKS: readonly SheetCheck[] = [
  checkYear,
  checkDefects,
  checkVisible,
  checkHidden,
  checkUnread,
];

/** F3, T2, T3: what is odd about the sheet and its paper, not about single figures. */
export function checkSheet(table: Table): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of SHEET_CHECKS) findings.push(...check(table));
  return findings;
}

function checkYear({ differences }: Table): readonly Finding[] {
  if (differences.length === 0) return [];
  return differences.flatMap((difference): Finding[] => {
    if (difference.kind !== 'other-year') return [];
    const { printed, found } = difference;
    return [{ code: 'other-year', severity: 'hint', ...SHEET, cells: [], printed, found }];
  });
}

function checkDefects(table: Table): readonly Finding[] {
  return table.template.defects.map((defect) => ({
    code: 'rule-defective',
    // A printed rule that nothing could be run for is not checked, and nobody may call the form right.
    severity: defect.meant === undefined && defect.kind !== 'doubled-code' ? 'unchecked' : 'hint',
    item: defect.total,
    parts: defect.meant ?? [],
    cells: defect.total === undefined ? [] : cellsOf(table, [defect.total]),
    defect,
  }));
}

function checkVisible({ grid }: Table): readonly Finding[] {
  if (grid.visibility === 'visible') return [];
  return [{ code: 'hidden-sheet', severity: 'hint', ...SHEET, cells: [] }];
}

function checkHidden({ grid, entries }: Table): readonly Finding[] {
  if (grid.hiddenRows.size + grid.hiddenCols.size === 0) return [];
  const cells = [...entries.values()]
    .flatMap((entry) => cellOfEntry(entry))
    .filter(({ row, col }) => grid.hiddenRows.has(row) || grid.hiddenCols.has(col));
  if (cells.length === 0) return [];
  const rows = distinct(cells.map(({ row }) => row)).filter((row) => grid.hiddenRows.has(row));
  const cols = distinct(cells.map(({ col }) => col)).filter((col) => grid.hiddenCols.has(col));
  return [{ code: 'hidden-cells', severity: 'hint', ...SHEET, cells, rows, cols }];
}

function checkUnread({ unreadCols }: Table): readonly Finding[] {
  if (unreadCols.length === 0) return [];
  return [{ code: 'columns-unread', severity: 'unchecked', ...SHEET, cells: [], cols: unreadCols }];
}

const SHEET = { item: undefined, parts: [] } as const;

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
