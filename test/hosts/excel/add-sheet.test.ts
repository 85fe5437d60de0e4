import { planBlankForm } from '../../../src/domain/blank/plan-blank-form';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { visitExcel } from '../../support/excel/visit-excel';
import { must } from '../../support/must';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';
import { sheetPlan } from '../../support/sheet-plan';
import { at, FORM, sketchOf } from '../contract/sketch-of';

const CATALOGUE = catalogueIds().map(catalogueEntry);

describe('addSheet', () => {
  it.each(CATALOGUE)('draws the blank form of $id, recognised as exactly that', (template) =>
    visitExcel(sketchOf({ sheets: [{ ...FORM, name: '空' }] }), async ({ host }) => {
      const plan = planBlankForm(template);
      await must(host.addSheet(plan));
      const { workbook } = await must(host.readSheets('active'));
      const [table] = recogniseWorkbook(workbook, CATALOGUE).tables;
      expect(table?.template).toMatchObject({ id: template.id });
      expect(workbook.sheets[0]?.merges).toHaveLength(plan.merges.length);
    }),
  );

  it('gives the cells their looks, and the page its setup', () =>
    visitExcel(sketchOf(), async (opened) => {
      const [template] = CATALOGUE;
      if (template === undefined) throw new Error('The catalogue is empty');
      const plan = planBlankForm(template);
      const name = await must(opened.host.addSheet(plan));
      const sheet = opened.workbook.sheetOrThrow(name);
      expect(sheet.at(at('A1')).look).toMatchObject({ 'font.name': '黑体', across: 'Center' });
      const money = plan.cells.find(({ style }) => style === 'money');
      expect(money && sheet.at(money.ref)).toMatchObject({
        format: '0.00####',
        look: { 'border.top.style': 'Continuous', 'border.right.style': 'Continuous' },
      });
      expect(sheet.widths.size).toBe(plan.widths.length);
      expect(sheet.heights.get(0)).toBe(plan.heights.get(0));
      expect(sheet.page).toMatchObject({ PaperSize: 'A4', Orientation: 'Portrait' });
      expect([...sheet.validations.values()]).toHaveLength(plan.choices.length);
    }));

  it('draws a long list in several trips, all of it in its place', () =>
    visitExcel(sketchOf(), async (opened) => {
      const rows = 2100;
      const cells = Array.from({ length: rows * 10 }, (_, index) => ({
        ref: { row: Math.floor(index / 10), col: index % 10 },
        content: { kind: 'figure', figure: String(index) } as const,
        style: 'count' as const,
      }));
      const heights = new Map(Array.from({ length: rows }, (_, row) => [row, 20] as const));
      const plan = sheetPlan({ name: '分户明细', cells, heights, frozen: { rows: 5, cols: 2 } });
      const sheet = opened.workbook.sheetOrThrow(await must(opened.host.addSheet(plan)));
      expect(sheet.at({ row: 0, col: 9 })).toMatchObject({ value: 9 });
      expect(sheet.at({ row: rows - 1, col: 0 })).toMatchObject({
        value: rows * 10 - 10,
        look: { 'border.bottom.style': 'Continuous' },
      });
      expect(sheet.heights.get(rows - 1)).toBe(20);
      expect(sheet.page).toMatchObject({ FrozenAt: 'A1:B5' });
    }));
});
