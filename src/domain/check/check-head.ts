import type { CellRef } from '../grid/cell-ref';
import type { HeadField } from '../table/head';
import type { Table } from '../table/table';
import type { Finding } from './finding';

/** In the order the forms print them. */
const FIELDS: readonly HeadField[] = ['organisation', 'reporter', 'phone', 'date'];

/** F1 表头: fields the sheet prints are filled; fields it does not print at all are named. */
export function checkHead({ head }: Table): readonly Finding[] {
  const empty: HeadField[] = [];
  const cells: CellRef[] = [];
  const absent: HeadField[] = [];
  for (const field of FIELDS) {
    const entry = head[field];
    if (entry.kind === 'absent') absent.push(field);
    if (entry.kind !== 'empty') continue;
    empty.push(field);
    cells.push(entry.ref);
  }
  const about = { item: undefined, parts: [] };
  const findings: Finding[] = [];
  if (empty.length > 0) {
    findings.push({ code: 'head-incomplete', severity: 'error', ...about, cells, fields: empty });
  }
  if (absent.length > 0) {
    findings.push({ code: 'head-absent', severity: 'hint', ...about, cells: [], fields: absent });
  }
  return findings;
}
