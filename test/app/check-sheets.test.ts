import { checkSheets } from '../../src/app/check-sheets';
import { checkWorkbook } from '../../src/app/check-workbook';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { gridOf } from '../support/grid-of';
import { createMemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';

const catalogue = readCatalogue();

describe('checkSheets', () => {
  it.each(['many-mistakes/form.xlsx', 'two-sheets/forms.xlsx', 'formula-range-short/form.xlsx'])(
    'finds in %s what the check of the file finds',
    async (name) => {
      const workbook = fixtureWorkbook(name);
      const host = createMemoryHost(workbook);
      const checked = await must(checkSheets(host, catalogue, 'all'));
      const inFile = checkWorkbook(workbook, catalogue);
      expect(inFile.ok && inFile.value.tables.map(({ result }) => result)).toEqual(
        checked.tables.map(({ result }) => result),
      );
    },
  );

  it('checks the form in front and no other when asked for it', async () => {
    const [form] = fixtureWorkbook('total-misses-a-part/form.xlsx').sheets;
    const notes = gridOf([['说明']], { name: '说明' });
    const sheets = form === undefined ? [] : [form, notes];
    const host = createMemoryHost({ sheets }, { active: '说明' });
    const inFront = await must(checkSheets(host, catalogue, 'active'));
    expect([inFront.active, inFront.scope, inFront.tables]).toEqual(['说明', 'active', []]);
    const all = await must(checkSheets(host, catalogue, 'all'));
    expect(all.tables.map(({ table }) => table.grid.name)).toEqual(['附件1']);
  });

  it('knows every form of a workbook', async () => {
    const host = createMemoryHost(fixtureWorkbook('two-forms-beside/forms.xlsx'));
    const { tables } = await must(checkSheets(host, catalogue, 'all'));
    expect(tables.map(({ table }) => table.template.id)).toEqual([
      'warmth-2022-shanghai',
      'centre-2021-shanghai',
    ]);
  });

  it('names the nearest template of a form that it cannot check', async () => {
    const sheet = gridOf([
      ['代码', '项目', '合计'],
      ['C1', '困难职工（人次）', 1],
      ['C2', '困难农民工（人次）', 2],
      ['C3', '患病职工（人次）', 3],
      ['C4', '一线职工（人次）', 3],
    ]);
    const host = createMemoryHost({ sheets: [sheet] });
    const { tables, unrecognised } = await must(checkSheets(host, catalogue, 'active'));
    expect(tables).toEqual([]);
    expect(unrecognised.map((part) => part.sheet)).toEqual(['附件1']);
  });

  it('takes one trip, and neither writes nor marks', async () => {
    const host = createMemoryHost(fixtureWorkbook('many-mistakes/form.xlsx'));
    const before = host.snapshot();
    await must(checkSheets(host, catalogue, 'all'));
    expect(host.trips()).toBe(1);
    expect(host.snapshot()).toEqual(before);
  });

  it('passes on why the program could not be asked', async () => {
    const host = createMemoryHost(fixtureWorkbook('many-mistakes/form.xlsx'));
    host.refuse('cell-being-edited');
    const fault = await faultFrom(checkSheets(host, catalogue, 'active'));
    expect(fault).toEqual({ code: 'cell-being-edited' });
  });
});
