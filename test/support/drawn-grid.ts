import { BLANK, type CellValue } from '../../src/domain/grid/cell-value';
import { createGrid, type Grid } from '../../src/domain/grid/grid';
import type { PlannedContent, SheetPlan } from '../../src/domain/layout/sheet-plan';

/** A planned sheet as a reader that does not calculate sees it. */
export function drawnGrid({ name, cells, merges }: SheetPlan): Grid {
  return createGrid({
    name,
    merges,
    cells: cells.map(({ ref, content }) => ({
      ref,
      value: valueOf(content),
      formula: content.kind === 'formula' ? content.formula : undefined,
      shown: undefined,
    })),
  });
}

function valueOf(content: PlannedContent): CellValue {
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'text':
      return { kind: 'text', text: content.text };
    case 'figure':
      return { kind: 'number', number: Number(content.figure) };
    case 'formula':
      return content.cached === ''
        ? { kind: 'not-calculated' }
        : { kind: 'number', number: Number(content.cached) };
  }
}
