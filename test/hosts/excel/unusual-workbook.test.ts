import { gridOf } from '../../support/grid-of';
import { visitExcel } from '../../support/excel/visit-excel';
import { faultFrom, must } from '../../support/must';
import { plannedCell, sheetPlan } from '../../support/sheet-plan';
import { at, drawn, figure, FORM, mark, markedCells, sketchOf, write } from '../contract/sketch-of';
import { readSheet } from '../contract/visit';

const PLAN = sheetPlan({ name: '统计表', cells: [plannedCell('A1', '代码')] });

describe('reading', () => {
  it('waits while a cell is being edited, and goes on when the user leaves it', () =>
    visitExcel(sketchOf(), async ({ host, refuse, obey }) => {
      refuse('cell-being-edited');
      const reading = host.readSheets('active');
      obey();
      expect((await must(reading)).active).toBe('附件1');
    }));

  it('does not wait in an Excel that cannot', () =>
    visitExcel(sketchOf(), async ({ excel, host, refuse, trips }) => {
      excel.delaysForEditing = false;
      refuse('cell-being-edited');
      expect(await faultFrom(host.readSheets('active'))).toEqual({ code: 'cell-being-edited' });
      expect(trips()).toBe(1);
    }));

  it('reads a sheet with more merged ranges than Excel can list, without them', () => {
    const rows = Array.from({ length: 600 }, (_, row) => [`${String(row)}项`, '']);
    const merges = rows.map((_, row) => `A${String(row + 1)}:B${String(row + 1)}`);
    const grid = gridOf(rows, { name: '附件1', merges });
    return visitExcel(sketchOf({ sheets: [grid] }), async (opened) => {
      const read = await readSheet(opened, '附件1');
      expect(read?.rows).toHaveLength(600);
      expect(read?.merges).toEqual([]);
    });
  });

  it('survives a sheet deleted unnoticed', () =>
    visitExcel(sketchOf(), async ({ host, person }) => {
      await must(host.readSheets('all'));
      await person.deletesSheet('说明');
      const { workbook } = await must(host.readSheets('all'));
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['附件1']);
    }));

  it('does not take the signs of a narrow column, or a number rounded to it, for what a cell shows', () =>
    visitExcel(sketchOf(), async (opened) => {
      const sheet = opened.workbook.sheetOrThrow('附件1');
      sheet.put(at('C4'), { ...sheet.at(at('C4')), format: '0.0', value: 27.28 });
      const read = await readSheet(opened, '附件1');
      const shown = read?.rows.flatMap(({ cells }) => cells.map((cell) => cell.shown));
      expect(shown?.filter((text) => text !== undefined)).toEqual(['27.3']);
    }));
});

describe('writing', () => {
  it('writes into unlocked cells of a protected sheet', () =>
    visitExcel(sketchOf({ protectedSheets: new Set(['附件1']) }), async (opened) => {
      const sheet = opened.workbook.sheetOrThrow('附件1');
      const cell = sheet.at(at('C5'));
      sheet.put(at('C5'), { ...cell, look: { ...cell.look, 'protection.locked': false } });
      await must(opened.host.applyWrites([figure('附件1!C5', '21')]));
      expect(drawn(await readSheet(opened, '附件1'))).toMatchObject({
        C3: '=SUM(C4:C5) → 31',
        C5: 21,
      });
      await must(opened.host.undoLast());
      expect(sheet.at(at('C5')).value).toBe(20);
    }));

  it('makes a cell for text take a formula, and a text again when undone', () =>
    visitExcel(sketchOf(), async (opened) => {
      const sheet = opened.workbook.sheetOrThrow('附件1');
      sheet.put(at('C3'), {
        formula: undefined,
        value: '=共30',
        isError: false,
        format: '@',
        look: {},
      });
      const before = await opened.snapshot();
      const total = write('附件1!C3', { kind: 'formula', formula: 'SUM(C4:C5)' });
      await must(opened.host.applyWrites([total]));
      expect(sheet.at(at('C3'))).toMatchObject({ value: 30, format: 'General' });
      await must(opened.host.undoLast());
      expect(await opened.snapshot()).toEqual(before);
    }));

  it('leaves a text in a cell for text as it is, without an apostrophe', () =>
    visitExcel(sketchOf(), async (opened) => {
      const sheet = opened.workbook.sheetOrThrow('附件1');
      sheet.put(at('C3'), { formula: undefined, value: '', isError: false, format: '@', look: {} });
      await must(opened.host.applyWrites([write('附件1!C3', { kind: 'text', text: '=1' })]));
      expect(sheet.at(at('C3'))).toMatchObject({ value: '=1', formula: undefined });
    }));

  it('undoes nothing that the user has changed since', () =>
    visitExcel(sketchOf(), async (opened) => {
      await must(opened.host.applyWrites([figure('附件1!C4', '11'), figure('附件1!C5', '21')]));
      await opened.person.types('附件1', at('C4'), 12);
      await must(opened.host.undoLast());
      expect(drawn(await readSheet(opened, '附件1'))).toMatchObject({ C4: 12, C5: 20 });
      await must(opened.host.applyWrites([figure('附件1!C4', '13')]));
      await opened.person.types('附件1', at('C4'), 14);
      expect(await faultFrom(opened.host.undoLast())).toEqual({ code: 'nothing-to-undo' });
      expect(drawn(await readSheet(opened, '附件1'))['C4']).toBe(14);
    }));

  it('says that the workbook can only be read', () =>
    visitExcel(sketchOf(), async (opened) => {
      opened.workbook.readOnly = true;
      expect(await faultFrom(opened.host.addSheet(PLAN))).toEqual({ code: 'read-only' });
      opened.workbook.readOnly = false;
      opened.workbook.structureProtected = true;
      expect(await faultFrom(opened.host.addSheet(PLAN))).toEqual({ code: 'read-only' });
    }));

  it('keeps what was thrown where nobody knows why', () =>
    visitExcel(sketchOf(), async ({ host, refuse }) => {
      refuse('host-failed');
      const fault = await faultFrom(host.applyWrites([figure('附件1!C4', '1')]));
      expect(fault).toMatchObject({
        code: 'host-failed',
        cause: { code: 'ActivityLimitReached' },
      });
    }));
});

describe('marking', () => {
  it('looks again where the user has taken a mark off since the reading', () =>
    visitExcel(sketchOf(), async (opened) => {
      const { host, workbook } = opened;
      await must(host.replaceMarks(['附件1'], [mark('附件1!A3:C3', 'error')]));
      await must(host.readSheets('active'));
      const sheet = workbook.sheetOrThrow('附件1');
      sheet.rules = sheet.rules.filter(({ formula }) => !formula.includes('暖表'));
      await must(host.replaceMarks(['附件1'], [mark('附件1!A4:C4', 'query')]));
      expect(markedCells(await opened.marks())).toEqual(
        markedCells([mark('附件1!A4:C4', 'query')]),
      );
    }));

  it('is not disturbed by conditional formats of other kinds', () =>
    visitExcel(sketchOf(), async (opened) => {
      const sheet = opened.workbook.sheetOrThrow('附件1');
      const ranges = [{ top: 0, left: 0, bottom: 9, right: 9 }];
      sheet.rules.push({ id: '{9}', kind: 'CellValue', ranges, formula: '', look: {} });
      const before = await opened.snapshot();
      await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A3', 'error')]));
      await must(opened.host.clearMarks());
      expect(await opened.snapshot()).toEqual(before);
    }));

  it('marks a protected sheet that lets its cells be formatted', () =>
    visitExcel(sketchOf({ sheets: [FORM] }), async (opened) => {
      opened.workbook.sheetOrThrow('附件1').protection = { allowFormatCells: true };
      await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A3', 'error')]));
      expect(await opened.marks()).toHaveLength(1);
    }));

  it('shows every tone by a colour and by a sign of its own', () =>
    visitExcel(sketchOf({ sheets: [gridOf([['甲']], { name: '表' })] }), async (opened) => {
      const marks = [mark('表!A1', 'error'), mark('表!A2', 'query'), mark('表!A3', 'hint')];
      await must(opened.host.replaceMarks(['表'], marks));
      const looks = opened.workbook.sheetOrThrow('表').rules.map(({ look }) => look);
      expect(new Set(looks.map(({ fill }) => fill)).size).toBe(3);
      expect(looks.map(({ bold, italic, underline }) => ({ bold, italic, underline }))).toEqual([
        { bold: true },
        { underline: 'Single' },
        { italic: true },
      ]);
    }));
});
