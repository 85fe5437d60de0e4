import type { ListedSheet } from './session';

/** The sheets of the workbook and the one in front. */
export interface SheetList {
  readonly sheets: readonly ListedSheet[];
  readonly active: ListedSheet;
}

/** Asks for the list of sheets; the answer can be taken after the next `sync`. */
export function queueSheetList(context: Excel.RequestContext): () => SheetList {
  const { worksheets } = context.workbook;
  worksheets.load('items/id, items/name, items/visibility');
  const active = worksheets.getActiveWorksheet();
  active.load('id, name, visibility');
  return () => ({ sheets: worksheets.items.map(listed), active: listed(active) });
}

function listed({ id, name, visibility }: Excel.Worksheet): ListedSheet {
  return { id, name, visibility };
}
