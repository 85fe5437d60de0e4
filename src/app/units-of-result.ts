import type { Detail } from '../domain/consolidate/detail';
import { readDetail } from '../domain/consolidate/read-detail';
import type { Workbook } from '../domain/grid/grid';
import type { Table } from '../domain/table/table';

/** Names the units that a form adds up; `undefined` for a form that a unit filled in. */
export type UnitsOf = (table: Table) => readonly string[] | undefined;

/**
 * Tells the 汇总表 of an earlier result of ours from forms that units filled in, by the 分户明细 beside it: a form whose
 * formulas name that sheet, or the only form in the workbook, since a program may have kept the figures alone.
 */
export function unitsOfResults({ sheets }: Workbook, tables: readonly Table[]): UnitsOf {
  const details = sheets.flatMap((grid): readonly (readonly [string, Detail])[] => {
    const detail = readDetail(grid);
    return detail === undefined ? [] : [[grid.name, detail]];
  });
  const [only] = details;
  if (only === undefined) return () => undefined;
  return (table) => {
    const [, detail] =
      details.find(([name]) => isNamedBy(table, name)) ?? (tables.length === 1 ? only : []);
    return detail?.lines.map(({ organisation }) => organisation);
  };
}

function isNamedBy({ entries }: Table, sheet: string): boolean {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  for (const { formula = '' } of entries.values()) {
    if (formula.includes(quoted) || formula.includes(`${sheet}!`)) return true;
  }
  return false;
}
