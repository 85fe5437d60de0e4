import type { ICellData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { type OpenWorkbook, workbookIn } from './workbook-in';

const CONDITIONS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

/** All that Univer saves of a workbook as plain data to be compared: styles in place of their ids, rules without theirs. */
export function savedState(opened: OpenWorkbook): unknown {
  const { saved } = workbookIn(opened);
  const { sheetOrder, sheets, custom } = saved;
  return {
    settings: custom ?? null,
    sheets: sheetOrder.map((id) => sheetState(saved, id, sheets[id] ?? {})),
  };
}

function sheetState(saved: IWorkbookData, id: string, sheet: Partial<IWorksheetData>): unknown {
  const { name, hidden, mergeData, cellData = {}, rowData = {}, columnData = {} } = sheet;
  const matrix: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>> = cellData;
  const cells = Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line).map(([col, cell]): readonly [place: string, state: unknown] => [
      `${row}:${col}`,
      cellState(saved, cell),
    ]),
  );
  return {
    name,
    hidden,
    merges: mergeData,
    cells: Object.fromEntries(cells.filter(([, cell]) => cell !== undefined)),
    hiddenRows: placesHidden(rowData),
    hiddenCols: placesHidden(columnData),
    conditions: conditionsOf(saved, id),
    extras: sheet.custom ?? null,
  };
}

function cellState({ styles }: IWorkbookData, cell: Nullable<ICellData>): unknown {
  const { v, t, f, si, p, s } = cell ?? {};
  const style = typeof s === 'string' ? styles[s] : s;
  const state = { v, t, f, si, p, s: said(style) };
  const kept = Object.entries(state).filter(([, value]) => value !== undefined && value !== null);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A style without what it says nothing by: for Univer null, an empty object and nothing at all are the same. */
function said(style: Nullable<object>): unknown {
  const parts = Object.entries(style ?? {}).filter(
    ([, part]: [string, unknown]) => part !== null && JSON.stringify(part) !== '{}',
  );
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function placesHidden(list: Readonly<Record<number, { readonly hd?: number }>>): readonly string[] {
  return Object.entries(list).flatMap(([place, { hd }]) => (hd === 1 ? [place] : []));
}

function conditionsOf({ resources = [] }: IWorkbookData, id: string): readonly unknown[] {
  const data = resources.find(({ name }) => name === CONDITIONS)?.data ?? '';
  const rules = data === '' ? {} : toRules(JSON.parse(data));
  return (rules[id] ?? []).map((rule) => ({ ...rule, cfId: '' }));
}

type Rules = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function toRules(value: unknown): Rules {
  if (typeof value !== 'object') throw new Error('Univer saved no rules');
  return value as Rules;
}
