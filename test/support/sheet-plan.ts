import { parseA1 } from '../../src/domain/grid/cell-ref';
import { parseRange } from '../../src/domain/grid/cell-range';
import type {
  CellStyle,
  PlannedCell,
  PlannedContent,
  SheetPlan,
} from '../../src/domain/layout/sheet-plan';

/** A planned cell drawn as text: `=SUM(A1:A2) → 3`, `#12.5` for a figure, '' for blank, else a text. */
export function plannedCell(
  address: string,
  sketch: string,
  style: CellStyle = 'text',
): PlannedCell {
  const ref = parseA1(address);
  if (ref === undefined) throw new Error(`No address: ${address}`);
  return { ref, content: contentOf(sketch), style };
}

function contentOf(sketch: string): PlannedContent {
  if (sketch === '') return { kind: 'blank' };
  if (sketch.startsWith('#')) return { kind: 'figure', figure: sketch.slice(1) };
  if (!sketch.startsWith('=')) return { kind: 'text', text: sketch };
  const [formula = '', cached = ''] = sketch.slice(1).split(' → ');
  return { kind: 'formula', formula, cached };
}

/** A planned sheet with nothing on it but what is given. */
export function sheetPlan(
  given: Partial<Omit<SheetPlan, 'merges'>> & { readonly merged?: readonly string[] } = {},
): SheetPlan {
  const { merged = [], ...rest } = given;
  return {
    name: '附件1',
    cells: [],
    widths: [],
    heights: new Map(),
    choices: [],
    print: { paper: 'A4', orientation: 'portrait', pagesHigh: 0, repeatRows: undefined },
    ...rest,
    merges: merged.map((text) => {
      const range = parseRange(text);
      if (range === undefined) throw new Error(`No range: ${text}`);
      return range;
    }),
  };
}
