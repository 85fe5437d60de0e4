import { plannedCell, sheetPlan } from '../../support/sheet-plan';
import { openExcelHost } from '../../support/excel/open-excel-host';
import { faultFrom, must } from '../../support/must';
import { drawn, figure, FORM, mark, rangeOf, sketchOf } from '../contract/sketch-of';
import { readSheet, visit } from '../contract/visit';
import type { HostSketch, OpenedHost } from '../contract/open-host';

const open =
  (apiVersion: string) =>
  (sketch: HostSketch): Promise<OpenedHost> =>
    openExcelHost(sketch, { apiVersion });

describe('an Excel of ExcelApi 1.9', () => {
  it('reads everything but merged ranges', () =>
    visit(open('1.9'), sketchOf(), async (opened) => {
      const read = await readSheet(opened, '附件1');
      expect(drawn(read)).toEqual(drawn(FORM));
      expect(read?.merges).toEqual([]);
    }));

  it('does everything else', () =>
    visit(open('1.9'), sketchOf(), async (opened) => {
      const { host } = opened;
      const stop = await must(host.watch(() => undefined));
      const before = await opened.snapshot();
      await must(host.applyWrites([figure('附件1!C4', '11')]));
      await must(host.addSheet(sheetPlan({ name: '表', cells: [plannedCell('A1', '代码')] })));
      await must(host.replaceMarks(['附件1'], [mark('附件1!A3', 'error')]));
      await must(host.select('附件1', rangeOf('A3')));
      await must(host.clearMarks());
      await must(host.undoLast());
      await must(host.undoLast());
      expect(await opened.snapshot()).toEqual(before);
      await stop();
    }));
});

describe('an Excel below ExcelApi 1.9', () => {
  it('says that it is too old', () =>
    visit(open('1.8'), sketchOf(), async ({ host }) => {
      expect(await faultFrom(host.readSheets('active'))).toEqual({
        code: 'not-supported',
        needs: 'ExcelApi',
      });
    }));
});

describe('an Excel of ExcelApi 1.13', () => {
  it('reads merged ranges', () =>
    visit(open('1.13'), sketchOf(), async (opened) => {
      expect((await readSheet(opened, '附件1'))?.merges).toEqual(FORM.merges);
    }));
});
