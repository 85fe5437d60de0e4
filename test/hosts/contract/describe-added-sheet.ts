import { plannedCell, sheetPlan } from '../../support/sheet-plan';
import { must } from '../../support/must';
import type { OpenHost } from './open-host';
import { drawn, drawnMerges, FORM, sketchOf } from './sketch-of';
import { readAll, readSheet, visit } from './visit';

const PLAN = sheetPlan({
  name: '统计表',
  cells: [
    plannedCell('A1', '送温暖统计表', 'title'),
    plannedCell('A3', 'C1', 'code'),
    plannedCell('B3', '#27.28', 'money'),
    plannedCell('A4', '0451', 'text'),
    plannedCell('B4', '#0', 'count'),
    plannedCell('B5', '=SUM(B3:B4) → ', 'money'),
    plannedCell('C5', '', 'count'),
    { ...plannedCell('A6', '', 'text'), content: { kind: 'text', text: '=某县' } },
  ],
  merged: ['A1:C1'],
  widths: [8, 12, 12],
  heights: new Map([[0, 40]]),
  choices: [],
});

/** `addSheet`: a planned sheet, drawn behind the last one and shown. */
export function describeAddedSheet(open: OpenHost): void {
  describe('addSheet', () => {
    it('draws the planned cells and merges, texts as texts', () =>
      visit(open, sketchOf(), async (opened) => {
        expect(await must(opened.host.addSheet(PLAN))).toBe('统计表');
        const read = await readSheet(opened, '统计表');
        const { B5, ...others } = drawn(read);
        expect(others).toEqual({
          A1: '送温暖统计表',
          A3: 'C1',
          B3: 27.28,
          A4: '0451',
          B4: 0,
          A6: "'=某县",
        });
        expect(['=SUM(B3:B4)', '=SUM(B3:B4) → 27.28']).toContain(B5);
        expect(drawnMerges(read)).toEqual(['A1:C1']);
      }));

    it('puts the sheet behind the last one and shows it', () =>
      visit(open, sketchOf(), async (opened) => {
        await must(opened.host.addSheet(PLAN));
        const { workbook, active } = await readAll(opened);
        expect(workbook.sheets.map(({ name }) => name)).toEqual(['附件1', '说明', '统计表']);
        expect(active).toBe('统计表');
      }));

    it.each([
      ['taken', '附件1'],
      ['taken in other letters', '附件a'],
    ])('finds another name where the planned one is %s', (_, name) =>
      visit(open, sketchOf({ sheets: [FORM, { ...FORM, name: '附件A' }] }), async (opened) => {
        const got = await must(opened.host.addSheet({ ...PLAN, name }));
        expect(got.toLowerCase()).not.toBe(name);
        const again = await must(opened.host.addSheet({ ...PLAN, name }));
        const { workbook } = await readAll(opened);
        expect(workbook.sheets.map((grid) => grid.name)).toEqual(['附件1', '附件A', got, again]);
        expect(drawn(workbook.sheets[0])).toEqual(drawn(FORM));
      }),
    );
  });
}
