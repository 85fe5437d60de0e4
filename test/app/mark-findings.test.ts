import { checkSheets } from '../../src/app/check-sheets';
import type { Mark } from '../../src/app/host';
import { markFindings, planMarks } from '../../src/app/mark-findings';
import { checkTable } from '../../src/domain/check/check-table';
import { formatRange } from '../../src/domain/grid/cell-range';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { fixturesWithForms, fixtureWorkbook, workbookIn } from '../support/fixture-workbook';
import { createMemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';
import { atLeast, ofWhich, paired, sum } from '../support/rules';
import { type TableSketch, tableOf } from '../support/table-of';

const catalogue = readCatalogue();

/** The marks of a form, as `A4:C4 error`. */
function marksOf(sketch: TableSketch): readonly string[] {
  const table = tableOf(sketch);
  return planMarks([{ table, result: checkTable(table) }]).map(drawnMark);
}

function drawnMark({ range, tone }: Mark): string {
  return `${formatRange(range)} ${tone}`;
}

describe('planMarks', () => {
  it('marks nothing on a form that is right', () => {
    const rows = [
      ['C', '总计（人次）', 3],
      ['C1', '困难职工（人次）', 1],
      ['C2', '劳动模范（人次）', 2],
    ] as const;
    expect(marksOf({ rows, rules: [sum('C', 'C1', 'C2')] })).toEqual([]);
  });

  it('marks the row of a wrong total from its code to its figure, and none of its parts', () => {
    const rows = [
      ['C', '总计（人次）', 4],
      ['C1', '困难职工（人次）', 1],
      ['C2', '劳动模范（人次）', 2],
    ] as const;
    expect(marksOf({ rows, rules: [sum('C', 'C1', 'C2')] })).toEqual(['A4:C4 error']);
  });

  it('marks only the whole where its parts exceed it', () => {
    const rows = [
      ['D', '资金（万元）', 4],
      ['D1', '其中财政（万元）', 5],
      ['D2', '捐款（万元）', 9],
    ] as const;
    expect(marksOf({ rows, rules: [ofWhich('D', 'D1')] })).toEqual(['A4:C4 error']);
    expect(marksOf({ rows, rules: [atLeast('D', 'D2')] })).toEqual(['A4:C4 error']);
  });

  it('marks both rows where one of two may be wrong', () => {
    const rows = [
      ['C1', '困难职工（人次）', 12],
      ['C2', '劳动模范（人次）', 2],
      ['D1', '慰问金（万元）', null],
    ] as const;
    expect(marksOf({ rows, rules: [paired('C1', 'D1')] })).toEqual(['A4:C4 query', 'A6:C6 query']);
  });

  it('joins neighbouring rows of one tone', () => {
    const rows = [
      ['C1', '困难职工（人次）', '约三十'],
      ['C2', '劳动模范（人次）', 2.5],
      ['C3', '一线职工（人次）', '３'],
      ['C4', '农民工（人次）', -1],
    ] as const;
    expect(marksOf({ rows })).toEqual(['A4:C5 error', 'A6:C6 hint', 'A7:C7 error']);
  });

  it('takes the gravest of several findings about a row', () => {
    const rows = [
      ['C', '总计（人次）', '４'],
      ['C1', '困难职工（人次）', 1],
    ] as const;
    expect(marksOf({ rows, rules: [sum('C', 'C1')] })).toEqual(['A4:C4 error']);
  });

  it('marks figures that were typed in an odd way, as a hint', () => {
    const rows = [
      ['B1', '财政（万元）', 27.2849],
      ['B2', '捐款（万元）', 1],
      ['B3', '其他（万元）', ' 2 '],
      ['B4', '工会（万元）', 27.28],
    ] as const;
    expect(marksOf({ rows, shown: { B4: '27.3' } })).toEqual(['A4:C4 hint', 'A6:C7 hint']);
  });

  it('marks nothing where there is nothing wrong to show', () => {
    const rows = [
      ['B', '总计（万元）', 0.31],
      ['B1', '财政（万元）', 0.1],
      ['B2', '捐款（万元）', 0.2],
      ['B3', '其他（万元）', null],
    ] as const;
    const sketch = { rows, hiddenRows: [4], rules: [sum('B', 'B1', 'B2', 'B3')] };
    const { findings } = checkTable(tableOf(sketch));
    expect(findings.map(({ code }) => code)).toEqual([
      'sum-rounding',
      'blank-items',
      'hidden-cells',
    ]);
    expect(marksOf(sketch)).toEqual([]);
  });

  it('marks no head and nothing that could not be checked', () => {
    const rows = [
      ['C', '总计（人次）', null],
      ['C1', '困难职工（人次）', null],
    ] as const;
    const head = { phone: { kind: 'empty', ref: { row: 1, col: 1 } } } as const;
    const sketch = { rows, head, rules: [sum('C', 'C1')] };
    expect(checkTable(tableOf(sketch)).findings).not.toEqual([]);
    expect(marksOf(sketch)).toEqual([]);
  });
});

describe('markFindings', () => {
  it('marks the wrong rows of a real form, in one trip after the reading', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    await must(markFindings(host, await must(checkSheets(host, catalogue, 'all'))));
    expect(host.marks().map(drawnMark)).toEqual(['B14:E14 error']);
    expect(host.trips()).toBe(2);
  });

  it.each(fixturesWithForms().map((file) => [file.name, file] as const))(
    'stays inside the tables of %s, and comes off without a trace',
    async (_, file) => {
      const host = createMemoryHost(workbookIn(file));
      const before = host.snapshot();
      const checked = await must(checkSheets(host, catalogue, 'all'));
      await must(markFindings(host, checked));
      const outside = host
        .marks()
        .filter(
          ({ sheet, range }) =>
            !checked.tables.some(
              ({ table: { grid, area } }) =>
                grid.name === sheet &&
                range.top >= area.top &&
                range.bottom <= area.bottom &&
                range.left === area.left &&
                range.right <= area.right,
            ),
        );
      expect(outside).toEqual([]);
      await must(host.clearMarks());
      expect(host.snapshot()).toEqual(before);
    },
  );

  it('takes the marks off again once the form is right', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const check = async (): Promise<void> => {
      await must(markFindings(host, await must(checkSheets(host, catalogue, 'active'))));
    };
    await check();
    expect(host.marks()).toHaveLength(1);
    await host.person.types('附件1', { row: 13, col: 4 }, 5100);
    await check();
    expect(host.marks()).toEqual([]);
  });

  it('leaves protected sheets out and names them', async () => {
    const workbook = fixtureWorkbook('two-sheets/forms.xlsx');
    const [first, second] = workbook.sheets.map(({ name }) => name);
    const host = createMemoryHost(workbook, { protectedSheets: new Set([first ?? '']) });
    const checked = await must(checkSheets(host, catalogue, 'all'));
    expect([...(await must(markFindings(host, checked)))]).toEqual([first]);
    expect(host.marks().every(({ sheet }) => sheet === second)).toBe(true);
  });

  it('asks nothing of the program where all sheets are protected', async () => {
    const workbook = fixtureWorkbook('total-misses-a-part/form.xlsx');
    const names = workbook.sheets.map(({ name }) => name);
    const host = createMemoryHost(workbook, { protectedSheets: new Set(names) });
    const checked = await must(checkSheets(host, catalogue, 'all'));
    host.refuse('host-failed');
    expect([...(await must(markFindings(host, checked)))]).toEqual(names);
  });

  it('passes on why there are no marks', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const checked = await must(checkSheets(host, catalogue, 'all'));
    host.refuse('workbook-switched');
    const fault = await faultFrom(markFindings(host, checked));
    expect(fault).toEqual({ code: 'workbook-switched' });
  });
});
