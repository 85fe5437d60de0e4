import type { Table } from '../../../domain/table/table';

/** Items of the template that the sheet has a cell for, of all of them. */
function countFound(table: Table): { readonly found: number; readonly all: number } {
  const bindings = [...table.entries.values()].map(({ binding }) => binding.kind);
  return { found: bindings.filter((kind) => kind === 'cell').length, all: bindings.length };
}

function nearestText(table: Table): string {
  if (table.nearest === undefined) return '';
  const percent = String(Math.round(table.nearest.share * 100));
  return `；最接近的登记表样是 ${table.nearest.id}（相同 ${percent}%）`;
}

/** Which template a sheet was taken for and why. */
export function recognitionText(table: Table): string {
  const { found, all } = countFound(table);
  if (table.status === 'registered') {
    return `${table.template.id ?? ''}（已登记，${String(all)} 项对上 ${String(found)} 项）`;
  }
  const rules = String(table.template.rules.length);
  return `未登记，按表内印的公式审核（${String(all)} 项，${rules} 条关系）${nearestText(table)}`;
}

/** The title found on the sheet, or the template's where the sheet has none. */
export function titleOf(table: Table): string {
  return table.title === '' ? table.template.title : table.title;
}
