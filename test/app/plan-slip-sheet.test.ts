import { checkSheets } from '../../src/app/check-sheets';
import { addSlipSheet, planSlipSheet } from '../../src/app/plan-slip-sheet';
import { formatRange } from '../../src/domain/grid/cell-range';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { createSlipWords } from '../../src/ui/check/slip-words';
import { enUs } from '../../src/ui/text/en-us/texts';
import { zhCn } from '../../src/ui/text/zh-cn/texts';
import { fixturesWithForms, fixtureWorkbook, workbookIn } from '../support/fixture-workbook';
import { createMemoryHost } from '../support/memory-host';
import { must } from '../support/must';
import { SLIP_WORDS as words } from '../support/slip-words';

const catalogue = readCatalogue();

describe('planSlipSheet', () => {
  it('draws the findings as a table below what the form is', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const checked = await must(checkSheets(host, catalogue, 'all'));
    const { cells, merges, print } = planSlipSheet({ checked, explanations: [], words });
    const texts = cells.map(({ ref, content }) => [
      formatA1(ref),
      content.kind === 'text' ? content.text : content.kind,
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      A1: '逻辑检查单',
      A2: '附件1 B6:E54',
      A3: 'error 1',
      A4: '序号',
      B4: '单元格',
      C4: '检查结果',
      A5: '1',
      B5: 'E14',
      C5: 'sum-mismatch C\n原因',
      A6: '检查人：',
      A7: '暖表 NuanBiao',
    });
    expect(merges.map(formatRange)).toEqual(['A1:C1', 'A2:C2', 'A3:C3', 'A6:C6', 'A7:C7']);
    expect([print.paper, print.orientation]).toEqual(['A4', 'portrait']);
  });

  it('gives a row the height of its lines', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const checked = await must(checkSheets(host, catalogue, 'all'));
    const long = { ...words, finding: () => ['长'.repeat(100)] };
    const short = planSlipSheet({
      checked,
      explanations: [],
      words: { ...words, finding: () => ['短'] },
    });
    const tall = planSlipSheet({ checked, explanations: [], words: long });
    expect(tall.heights.get(4)).toBe(4 * (short.heights.get(4) ?? 0));
  });
});

describe('addSlipSheet', () => {
  const files = fixturesWithForms();
  it.each(
    [zhCn, enUs].flatMap((texts) =>
      files.map((file) => [texts.language, file.name, { texts, file }] as const),
    ),
  )(
    'adds in %s to %s a sheet that nobody takes for a form',
    async (_language, _name, { texts, file }) => {
      const host = createMemoryHost(workbookIn(file));
      const checked = await must(checkSheets(host, catalogue, 'all'));
      const source = { checked, explanations: [], words: createSlipWords(texts, (id) => id) };
      const name = await must(addSlipSheet(host, source));
      const slip = await must(checkSheets(host, catalogue, 'active'));
      expect([slip.active, slip.tables, slip.unrecognised]).toEqual([name, [], []]);
      const again = await must(checkSheets(host, catalogue, 'all'));
      expect(again.tables.map(({ result }) => result)).toEqual(
        checked.tables.map(({ result }) => result),
      );
    },
  );
});
