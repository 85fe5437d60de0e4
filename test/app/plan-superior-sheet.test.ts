import { compareWithSuperior } from '../../src/app/compare-superior-form';
import type { ConsolidationWords } from '../../src/app/consolidation-words';
import { planSuperiorSheet } from '../../src/app/plan-superior-sheet';
import { CONSOLIDATION_WORDS as ENGLISH } from '../../src/ui/text/en-us/consolidation';
import { CONSOLIDATION_WORDS as CHINESE } from '../../src/ui/text/zh-cn/consolidation';
import { drawnGrid } from '../support/drawn-grid';
import { catalogueEntry } from '../support/read-catalogue-entry';
import {
  consolidationSource,
  filledForm,
  receivedFile,
  type UnitSketch,
} from '../support/received-set';
import { rowsOfPlan } from '../support/rows-of-plan';

const warmth = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');

type Figures = UnitSketch['figures'];

const districts = {
  东区: { A: 3, B1: 1.5, B2: '约三十' },
  西区: { A: 4, B1: 2, C1: 7 },
};

/** The lines of the sheet for a form filled in by hand, without those that agree on nothing at all. */
function sheetOf(hand: Figures, words: ConsolidationWords = CHINESE): string[][] {
  const source = consolidationSource(
    Object.entries(districts).map(([organisation, figures]) =>
      receivedFile(warmth, { organisation, figures }),
    ),
  );
  const grid = drawnGrid(filledForm(warmth, { organisation: '本市', figures: hand }));
  const comparison = compareWithSuperior(source, {
    file: '手工.xlsx',
    workbook: { sheets: [grid] },
  });
  if (comparison === undefined) throw new Error('Nothing to compare');
  return rowsOfPlan(planSuperiorSheet(comparison, source.consolidation.template, words));
}

describe('planSuperiorSheet', () => {
  it('shows both sides of every item, and who states what where they differ', () => {
    const rows = sheetOf({ A: 8, B1: 3.5, B2: 31, D1: 2 });
    expect(rows[1]).toEqual([
      `手工填报 手工.xlsx “送温暖统计表” · 共 ${String(warmth.items.length)} 项 · 一致 ${String(warmth.items.length - 6)} · 不一致 6`,
    ]);
    const told = rows.filter((row) => ['A', 'B', 'B1', 'B2', 'C1', 'D1'].includes(codeOf(row)));
    expect(told.map((row) => row.slice(1))).toEqual([
      ['A 走访企业', '家', '8', '7', '1', '不一致', '西区 4 (西区.xlsx E6)\n东区 3 (东区.xlsx E6)'],
      [
        ...['B 筹集慰问款物总额', '万元', '空白', '没有汇总', '', '不能比较'],
        '东区 “约三十” (东区.xlsx E9)\n西区 2 (西区.xlsx E8)\n东区 1.5 (东区.xlsx E8)',
      ],
      ['B1 中央财政', '万元', '3.5', '3.5', '0', '一致'],
      [
        ...['B2 地方财政', '万元', '31', '没有汇总', '', '不能比较'],
        '东区 “约三十” (东区.xlsx E9)',
      ],
      expect.arrayContaining(['空白', '7', '手工没有填', '西区 7 (西区.xlsx E16)']),
      expect.arrayContaining(['2', '空白', '没有单位报']),
    ]);
  });

  it('says the same in English', () => {
    const [, counts, , heads, line] = sheetOf({ A: 8 }, ENGLISH);
    expect(counts?.[0]).toMatch(
      /^By hand: 手工\.xlsx “送温暖统计表” · items \d+ · agree \d+ · differ \d+$/u,
    );
    expect(heads?.slice(1, 4)).toEqual(['Item', 'Unit', 'By hand']);
    expect(line?.slice(3, 7)).toEqual(['8', '7', '1', 'differs']);
  });
});

function codeOf(row: readonly string[]): string {
  return row[1]?.split(' ')[0] ?? '';
}

describe('compareWithSuperior', () => {
  const source = consolidationSource([
    receivedFile(warmth, { organisation: '东区', figures: { A: 3 } }),
  ]);
  const form = (template: typeof warmth, name: string): ReturnType<typeof drawnGrid> => ({
    ...drawnGrid(filledForm(template, { organisation: '本市', figures: {} })),
    name,
  });

  it('takes the form of its kind among several', () => {
    const sheets = [form(centre, '帮扶'), form(warmth, '送温暖')];
    expect(compareWithSuperior(source, { file: 'a.xlsx', workbook: { sheets } })?.sheet).toBe(
      '送温暖',
    );
  });

  it('compares with no form of another kind', () => {
    const workbook = { sheets: [form(centre, '帮扶')] };
    expect(compareWithSuperior(source, { file: 'a.xlsx', workbook })).toBeUndefined();
  });
});
