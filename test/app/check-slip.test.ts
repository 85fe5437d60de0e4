import { checkSheets, type SheetsCheck } from '../../src/app/check-sheets';
import { slipText } from '../../src/app/check-slip';
import { saveExplanation } from '../../src/app/explanations';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { must } from '../support/must';
import { SLIP_WORDS as words } from '../support/slip-words';

const catalogue = readCatalogue();

function checkOf(host: MemoryHost): Promise<SheetsCheck> {
  return must(checkSheets(host, catalogue, 'all'));
}

async function textOf(fixture: string): Promise<string> {
  const checked = await checkOf(createMemoryHost(fixtureWorkbook(fixture)));
  return slipText({ checked, explanations: [], words });
}

describe('slipText', () => {
  it('says of a right form that there is nothing', async () => {
    expect(await textOf('correct-warmth-2022-shanghai/form.xlsx')).toBe(
      ['逻辑检查单', '附件1 B6:E54', '没有问题', '检查人：'].join('\n'),
    );
  });

  it('lists findings gravest first, numbered through, with their cells and reasons', async () => {
    expect(await textOf('total-misses-a-part/form.xlsx')).toBe(
      [
        '逻辑检查单',
        '附件1 B6:E54',
        'error 1',
        '1. E14 sum-mismatch C',
        '   原因',
        '检查人：',
      ].join('\n'),
    );
    const many = await textOf('many-mistakes/form.xlsx');
    const severities = many
      .split('\n')
      .filter((line) => /^(?:error|query|hint|unchecked) /u.test(line));
    expect(severities.map((line) => line.split(' ')[0])).toEqual(
      ['error', 'query', 'hint', 'unchecked'].filter((name) => many.includes(`\n${name} `)),
    );
    const numbers = many.match(/^\d+(?=\.)/gmu) ?? [];
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    expect(numbers.length).toBeGreaterThan(4);
  });

  it('names the first of many cells', async () => {
    expect(await textOf('blank-form/form.xlsx')).toMatch(/^\d+\. \w+ \w+ \w+… /mu);
  });

  it('has a part for every form, and one for what was not checked', async () => {
    const checked = await checkOf(createMemoryHost(fixtureWorkbook('two-forms-beside/forms.xlsx')));
    const unrecognised = [{ sheet: '附件9', title: '', found: 1, of: 9, missing: [] }];
    const text = slipText({ checked: { ...checked, unrecognised }, explanations: [], words });
    expect(text.match(/^上报 /gmu)).toHaveLength(2);
    expect(text).toContain('\n附件9 未识别\n');
  });

  it('tells what the clerk explained, while the figures are the same', async () => {
    const host = createMemoryHost(fixtureWorkbook('money-without-people/form.xlsx'));
    const checked = await checkOf(host);
    const [{ table, result } = { table: undefined, result: undefined }] = checked.tables;
    const finding = result?.findings.find(({ severity }) => severity === 'query');
    if (finding === undefined || table === undefined) throw new Error('Nothing to explain');
    const asked = { finding, table, typed: '慰问品由企业捐赠' };
    const explanations = await must(saveExplanation(host, asked));
    const line = '说明：慰问品由企业捐赠';
    expect(slipText({ checked, explanations, words })).toContain(line);
    const outdated = explanations.map((explanation) => ({ ...explanation, figures: ['1', ''] }));
    expect(slipText({ checked, explanations: outdated, words })).not.toContain(line);
  });
});
