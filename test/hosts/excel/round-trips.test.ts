import type { Mark } from '../../../src/app/host';
import { visitExcel } from '../../support/excel/visit-excel';
import { must } from '../../support/must';
import { mark, markedCells, sketchOf } from '../contract/sketch-of';

/** Every second row of a long list. */
function marksOnRows(count: number): readonly Mark[] {
  return Array.from({ length: count }, (_, index) => ({
    sheet: '附件1',
    range: { top: index * 2, left: 0, bottom: index * 2, right: 8 },
    tone: 'error',
  }));
}

describe('round trips', () => {
  it('are two for a check of the sheet in front: one reads, one marks', () =>
    visitExcel(sketchOf(), async ({ host, trips, marks }) => {
      await must(host.readSheets('active'));
      await must(host.replaceMarks(['附件1'], [mark('附件1!A3:C3', 'error')]));
      expect(trips()).toBe(2);
      await must(host.readSheets('active'));
      await must(host.replaceMarks(['附件1'], [mark('附件1!A4:C4', 'query')]));
      expect(trips()).toBe(4);
      expect(markedCells(await marks())).toEqual(markedCells([mark('附件1!A4:C4', 'query')]));
    }));

  it('are two for a check of all sheets once somebody watches', () =>
    visitExcel(sketchOf(), async ({ host, trips, person }) => {
      const stop = await must(host.watch(() => undefined));
      await person.addsSheet('附件3');
      const start = trips();
      await must(host.readSheets('all'));
      await must(host.replaceMarks(['附件1', '说明'], [mark('说明!A3', 'hint')]));
      expect(trips() - start).toBe(2);
      await stop();
    }));

  it('are one more for all sheets where one came unnoticed', () =>
    visitExcel(sketchOf(), async ({ host, trips, person }) => {
      await must(host.readSheets('all'));
      expect(trips()).toBe(2);
      await person.addsSheet('附件3');
      const { workbook } = await must(host.readSheets('all'));
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['附件1', '说明', '附件3']);
      expect(trips()).toBe(4);
    }));

  it('lay one conditional format for a tone, however many rows it marks', () =>
    visitExcel(sketchOf(), async ({ host, workbook }) => {
      await must(host.replaceMarks(['附件1'], marksOnRows(200)));
      expect(workbook.sheetOrThrow('附件1').rules).toHaveLength(2);
    }));

  it('lose no mark of a list of addresses that is longer than Excel takes', () =>
    visitExcel(sketchOf(), async ({ host, marks }) => {
      await must(host.replaceMarks(['附件1'], marksOnRows(2000)));
      expect(await marks()).toHaveLength(2000);
    }));
});
