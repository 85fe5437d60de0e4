import { createWpsHost } from '../../../src/hosts/wps/create-wps-host';
import { drawSketch } from '../../support/excel/draw-sketch';
import { gridOf } from '../../support/grid-of';
import { faultFrom, must } from '../../support/must';
import type { SimulatedRule } from '../../support/excel/simulated-cell';
import { sheetPlan, plannedCell } from '../../support/sheet-plan';
import { openWpsHost } from '../../support/wps/open-wps-host';
import { UNUSUAL } from '../../support/wps/variant';
import { at, drawn, figure, gridWith, mark, NOTES, rangeOf, sketchOf } from '../contract/sketch-of';

/** Everybody else gets a turn. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
}

describe('a workbook that WPS has open', () => {
  it('is not cut where cells far away merely have a format', async () => {
    const { host, workbook } = await openWpsHost(sketchOf());
    const sheet = workbook.sheetOrThrow('附件1');
    sheet.put(
      { row: 1_048_575, col: 16_383 },
      { ...sheet.at(at('A1')), value: '', format: '0.00' },
    );
    const { cutSheets, workbook: read } = await must(host.readSheets('all'));
    expect([...cutSheets]).toEqual([]);
    expect(drawn(read.sheets[0])).toMatchObject({ C4: 10 });
  });

  it('keeps a number that somebody typed, though WPS uses it for an error', async () => {
    const odd = gridWith(NOTES, { B1: { kind: 'number', number: -2_146_826_281 } });
    const { host } = await openWpsHost(sketchOf({ sheets: [odd] }));
    const { workbook } = await must(host.readSheets('all'));
    expect(drawn(workbook.sheets[0])).toMatchObject({ B1: -2_146_826_281 });
  });

  it('shows another number than it holds, which the check tells', async () => {
    const sheets = [gridWith(NOTES, { B1: { kind: 'number', number: 27.2849 } })];
    const painted = [{ sheet: '说明', ref: at('B1'), fill: '#FFF2CC', numberFormat: '0.00' }];
    const { host } = await openWpsHost(sketchOf({ sheets, painted }));
    const { workbook } = await must(host.readSheets('all'));
    expect(workbook.sheets[0]?.rows[0]?.cells.at(-1)).toMatchObject({ shown: '27.28' });
  });

  it('has merged ranges that were changed since, where cells were filled or emptied', async () => {
    const grid = gridOf(
      [
        ['标题', '', ''],
        ['B', '', 3],
      ],
      { name: '附件1', merges: ['A1:C1'] },
    );
    const { host, workbook } = await openWpsHost(sketchOf({ sheets: [grid] }));
    await must(host.readSheets('all'));
    const sheet = workbook.sheetOrThrow('附件1');
    sheet.merges = [rangeOf('A2:B2')];
    workbook.type(sheet, at('B1'), '新');
    const read = await must(host.readSheets('all'));
    expect(read.workbook.sheets[0]?.merges).toEqual([rangeOf('A2:B2')]);
  });

  it('has hundreds of merged ranges, all of which are found', async () => {
    const lines = Array.from({ length: 300 }, (_, row) => [`行${String(row)}`, '', row]);
    const merges = lines.map((_, row) => `A${String(row + 1)}:B${String(row + 1)}`);
    const { host } = await openWpsHost(
      sketchOf({ sheets: [gridOf(lines, { name: '附件1', merges })] }),
    );
    const { workbook } = await must(host.readSheets('all'));
    expect(workbook.sheets[0]?.merges).toHaveLength(300);
  });

  it('is read while a cell is being edited, and takes nothing', async () => {
    for (const variant of [{}, UNUSUAL]) {
      const { host, wps, workbook } = await openWpsHost(sketchOf(), variant);
      const before = workbook.saved();
      wps.bridge.mood = 'editing';
      await must(host.readSheets('all'));
      const faults = await Promise.all([
        faultFrom(host.applyWrites([figure('附件1!C4', '11')])),
        faultFrom(host.replaceMarks(['附件1'], [mark('附件1!A3', 'error')])),
        faultFrom(host.addSheet(sheetPlan({ cells: [plannedCell('A1', '代码')] }))),
        faultFrom(host.saveSetting('nuanbiao.test', '1')),
      ]);
      expect(faults.map(({ code }) => code)).toEqual(Array(4).fill('cell-being-edited'));
      expect(workbook.saved()).toEqual(before);
    }
  });

  it('is the only one its host touches: another one in front has a sheet of the same name', async () => {
    const { host, wps, workbook } = await openWpsHost(sketchOf());
    await must(host.readSheets('all'));
    const other = { workbook: drawSketch(sketchOf()), fullName: '/data/报表/二.xlsx' };
    wps.front = other;
    const before = [workbook.saved(), other.workbook.saved()];
    const fault = await faultFrom(host.applyWrites([figure('附件1!C4', '11')]));
    expect(fault).toEqual({ code: 'workbook-switched' });
    expect([workbook.saved(), other.workbook.saved()]).toEqual(before);
    await must(createWpsHost(wps.application).applyWrites([figure('附件1!C4', '11')]));
    expect(other.workbook.sheetOrThrow('附件1').at(at('C4')).value).toBe(11);
  });

  it('is looked at again where somebody had a turn between a check and its marks', async () => {
    const { host, wps, workbook } = await openWpsHost(sketchOf());
    await must(host.replaceMarks(['附件1'], [mark('附件1!A3', 'error')]));
    await must(host.readSheets('all'));
    await aTurn();
    const sheet = workbook.sheetOrThrow('附件1');
    sheet.rules = [];
    await must(host.replaceMarks(['附件1'], [mark('附件1!A4', 'hint')]));
    expect(sheet.rules).toHaveLength(1);
    await must(host.readSheets('all'));
    await aTurn();
    wps.front = { workbook: drawSketch(sketchOf()), fullName: '/data/报表/二.xlsx' };
    expect(await faultFrom(host.replaceMarks(['附件1'], []))).toEqual({
      code: 'workbook-switched',
    });
    expect(sheet.rules).toHaveLength(1);
  });

  it.each<[string, (mark: SimulatedRule) => readonly SimulatedRule[]]>([
    ['was moved', (rule) => [{ ...rule, ranges: [rangeOf('A9')] }]],
    ['was copied', (rule) => [rule, { ...rule, id: 'copy', ranges: [rangeOf('A9')] }]],
    ['lies below a condition of the user', (rule) => [{ ...rule, id: 'own', formula: '=1' }, rule]],
  ])('has a mark laid anew that %s', async (_, happens) => {
    for (const variant of [{}, UNUSUAL]) {
      const { host, workbook, marks } = await openWpsHost(sketchOf({ ownRules: [] }), variant);
      const wanted = mark('附件1!A3', 'error');
      await must(host.replaceMarks(['附件1'], [wanted]));
      const sheet = workbook.sheetOrThrow('附件1');
      sheet.rules = sheet.rules.flatMap(happens);
      await must(host.replaceMarks(['附件1'], [wanted]));
      expect(await marks()).toEqual([wanted]);
      expect(sheet.rules[0]?.formula).toContain('暖表');
    }
  });

  it('does not take what goes to a cell under a merged range, and says so instead of losing it', async () => {
    const { host, workbook } = await openWpsHost(sketchOf());
    const before = workbook.saved();
    const fault = await faultFrom(
      host.applyWrites([figure('附件1!C4', '11'), figure('附件1!B1', '5')]),
    );
    expect(fault.code).toBe('host-failed');
    expect(workbook.saved()).toEqual(before);
  });

  it('gets unlocked cells of a protected sheet filled, formats left alone', async () => {
    const { host, workbook, person } = await openWpsHost(sketchOf());
    const sheet = workbook.sheetOrThrow('附件1');
    sheet.put(at('C4'), { ...sheet.at(at('C4')), look: { 'protection.locked': false } });
    await person.protects('附件1');
    await must(host.applyWrites([figure('附件1!C4', '11')]));
    expect(sheet.at(at('C4'))).toMatchObject({ value: 11, format: '0.00' });
    expect(await faultFrom(host.applyWrites([figure('附件1!C5', '11')]))).toEqual({
      code: 'sheet-protected',
      sheet: '附件1',
    });
  });

  it('is drawn a blank sheet with its looks, its pages where there is a printer', async () => {
    for (const [variant, orientation] of [
      [{}, 1],
      [UNUSUAL, undefined],
    ] as const) {
      const { host, workbook } = await openWpsHost(sketchOf(), variant);
      const cells = [plannedCell('A1', '统计表', 'title'), plannedCell('B3', '#2.5', 'money')];
      await must(
        host.addSheet(sheetPlan({ name: '表', cells, widths: [8, 12], merged: ['A1:B1'] })),
      );
      const sheet = workbook.sheetOrThrow('表');
      expect(sheet.at(at('A1')).look).toMatchObject({ 'font.name': '黑体', across: -4108 });
      expect(sheet.at(at('B3'))).toMatchObject({ value: 2.5, format: '0.00####' });
      expect([...sheet.widths.values()]).toEqual([8, 12]);
      expect(sheet.page['Orientation']).toBe(orientation);
    }
  });
});
