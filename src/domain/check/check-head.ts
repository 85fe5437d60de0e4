import type { HeadField } from '../table/head';
import type { Table } from '../table/table';
import type { Finding } from './finding';

/** In the order the forms print them. */
const FIELDS: readonly HeadField[] = ['organisation', 'reporter', 'phone', 'date'];

/** F1 表头: fields the sheet prints are filled; fields it does not print at all are named. */
export function checkHead({ head }: Table): readonly Finding[] {
  const empty = FIELDS.filter((field) => head[field].kind === 'empty');
  const absent = FIELDS.filter((field) => head[field].kind === 'absent');
  const about = { item: undefined, parts: [] };
  const findings: Finding[] = [];
  if (empty.length > 0) {
    const cells = empty.flatMap((field) => {
      const entry = head[field];
      return entry.kind === 'absent' ? [] : [entry.ref];
    });
    findings.push({ code: 'head-incomplete', severity: 'error', ...about, cells, fields: empty });
  }
  if (absent.length > 0) {
    findings.push({ code: 'head-absent', severity: 'hint', ...about, cells: [], fields: absent });
  }
  return findings;
}
