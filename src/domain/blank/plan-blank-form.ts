import type { CellRange } from '../grid/cell-range';
import type { PlannedCell, SheetPlan } from '../layout/sheet-plan';
import type { RegisteredTemplate } from '../templates/template';
import { COLUMN, WIDTHS } from './blank-columns';
import { planHead } from './plan-head';
import { blankRows } from './blank-rows';
import { type ContentOfItem, planBody } from './plan-body';

/** Heights in points of the title's row and of the columns' heads. */
const TITLE_HEIGHT = 40;
const HEADS_HEIGHT = 24;

/**
 * An empty form to fill in or to print, as the paper looks: A4 upright, the title over all columns, who
 * fills it in, the columns' heads (on every page), then the items with their codes, and live totals.
 *
 * The head has a cell of its own for each answer, two to a line, so that typing one does not push the
 * others along; lines below them stand for the paper's underscores. Totals are live sums without a stored
 * result: nobody's reader takes an empty form for one that states zeros. Misprints the template lists as
 * errata are put right.
 */
export function planBlankForm(template: RegisteredTemplate): SheetPlan {
  return planForm(template, (_, formula) =>
    formula === undefined ? { kind: 'blank' } : { kind: 'formula', formula, cached: '' },
  );
}

/** The same form with something of its own in the cells of its items. */
export function planForm(template: RegisteredTemplate, contentOf: ContentOfItem): SheetPlan {
  const head = planHead(template.headFields, 1);
  const heads = head.nextRow;
  const above = sumOf([TITLE_HEIGHT, ...head.heights.values(), HEADS_HEIGHT]);
  const place = { firstRow: heads + 1, above, repeated: HEADS_HEIGHT, contentOf };
  const body = planBody(blankRows(template), template.rules, place);
  const title: PlannedCell = {
    ref: { row: 0, col: 0 },
    content: { kind: 'text', text: template.title },
    style: 'title',
  };
  return {
    name: SHEET_NAMES[template.family],
    cells: [title, ...head.cells, ...columnHeads(template, heads), ...body.cells],
    merges: [rowRange(0, 0, COLUMN.value), ...head.merges, ...headMerges(heads), ...body.merges],
    widths: WIDTHS,
    heights: new Map([[0, TITLE_HEIGHT], ...head.heights, [heads, HEADS_HEIGHT], ...body.heights]),
    choices: body.choices,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      pagesHigh: 0,
      repeatRows: [heads, heads],
      pageStarts: body.pageStarts,
    },
  };
}

const SHEET_NAMES: Readonly<Record<RegisteredTemplate['family'], string>> = {
  warmth: '送温暖统计表',
  centre: '帮扶中心工作统计表',
  other: '统计表',
};

function columnHeads(
  { columnHeads: heads }: RegisteredTemplate,
  row: number,
): readonly PlannedCell[] {
  const head = (col: number, text: string): PlannedCell => ({
    ref: { row, col },
    content: { kind: 'text', text },
    style: 'column-head',
  });
  return [
    head(COLUMN.number, heads.number),
    head(COLUMN.label, heads.item),
    head(COLUMN.value, heads.value),
  ];
}

function headMerges(row: number): readonly CellRange[] {
  return [
    rowRange(row, COLUMN.number, COLUMN.code),
    rowRange(row, COLUMN.label, COLUMN.columnLabel),
  ];
}

function rowRange(row: number, left: number, right: number): CellRange {
  return { top: row, left, bottom: row, right };
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
