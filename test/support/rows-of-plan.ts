import type { SheetPlan } from '../../src/domain/layout/sheet-plan';

/** A planned sheet as its rows of texts; blanks behind the last text of a row are left out. */
export function rowsOfPlan({ cells }: SheetPlan): string[][] {
  const rows: string[][] = [];
  for (const { ref, content } of cells) {
    const row = (rows[ref.row] ??= []);
    if (content.kind === 'blank') continue;
    while (row.length < ref.col) row.push('');
    row[ref.col] = content.kind === 'text' ? content.text : JSON.stringify(content);
  }
  return rows;
}
