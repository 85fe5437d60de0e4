import { compareWithEarlier } from '../../src/app/compare-previous';
import { planChangesSheet } from '../../src/app/plan-changes-sheet';
import { detailOf } from '../../src/domain/consolidate/detail-of';
import { isOwnSheet } from '../../src/domain/layout/own-sheet';
import { CONSOLIDATION_WORDS as CHINESE } from '../../src/ui/text/zh-cn/consolidation';
import { CONSOLIDATION_WORDS as ENGLISH } from '../../src/ui/text/en-us/consolidation';
import type { ConsolidationWords } from '../../src/app/consolidation-words';
import { drawnGrid } from '../support/drawn-grid';
import { rowsOfPlan } from '../support/rows-of-plan';
import { catalogueEntry } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile, type UnitSketch } from '../support/received-set';

const warmth = catalogueEntry('warmth-2022-shanghai');

type Units = Readonly<Record<string, UnitSketch['figures']>>;

function sourceOf(units: Units): ReturnType<typeof consolidationSource> {
  return consolidationSource(
    Object.entries(units).map(([organisation, figures]) =>
      receivedFile(warmth, { organisation, figures }),
    ),
  );
}

function sheetOf(before: Units, after: Units, words: ConsolidationWords = CHINESE): string[][] {
  const earlier = sourceOf(before);
  const detail = detailOf(earlier.consolidation, earlier.choices);
  const now = sourceOf(after);
  const changes = compareWithEarlier(now, { file: '旧.xlsx', detail });
  return rowsOfPlan(planChangesSheet(changes, now.consolidation.template, words));
}

describe('planChangesSheet', () => {
  it('lists the units that came, went and changed, then the items that changed', () => {
    const rows = sheetOf(
      { 东区: { A: 3, B1: '约三十' }, 西区: { A: 4 }, 南区: { A: 5 } },
      { 东区: { A: 3, B1: 30 }, 西区总工会: { A: 4 }, 北区: { A: 6 } },
    );
    expect(rows).toEqual([
      [`${warmth.title}：与上次比较`],
      ['上次 旧.xlsx · 汇总表变了 3 项 · 单位：新增 1 · 没有了 1 · 数变了 1 · 没变 1'],
      ['暖表 NuanBiao'],
      ['序号', '填报单位', '变化', '项目', '上次', '这次', '单元格', '文件', '工作表'],
      ['1', '北区', '新增', '', '', '', '', '北区.xlsx', '送温暖统计表'],
      ['2', '南区', '没有了', '', '', '', '', '南区.xlsx', '送温暖统计表'],
      ['3', '东区', '数变了', 'B1 中央财政', '“约三十”', '30', 'E8', '东区.xlsx', '送温暖统计表'],
      ['4', '汇总表', '数变了', 'A 走访企业', '12', '13'],
      ['5', '汇总表', '数变了', 'B 筹集慰问款物总额', '没有汇总', '30'],
      ['6', '汇总表', '数变了', 'B1 中央财政', '没有汇总', '30'],
    ]);
  });

  it('says the same in English', () => {
    const [, counts, , heads, line] = sheetOf({ 东区: { A: 3 } }, { 东区: { A: 4 } }, ENGLISH);
    expect(counts).toEqual([
      'Before: 旧.xlsx · consolidated items changed 1 · organisations: new 0 · gone 0 · changed 1 · unchanged 0',
    ]);
    expect(heads?.slice(1, 4)).toEqual(['Organisation', 'Change', 'Item']);
    expect(line?.slice(1, 6)).toEqual(['东区', 'changed', 'A 走访企业', '3', '4']);
  });

  it('is a sheet that is passed over when the workbook is read again', () => {
    const now = sourceOf({ 东区: { A: 3 } });
    const detail = detailOf(now.consolidation, now.choices);
    const changes = compareWithEarlier(now, { file: '旧.xlsx', detail });
    const plan = planChangesSheet(changes, now.consolidation.template, CHINESE);
    expect(isOwnSheet(drawnGrid(plan))).toBe(true);
  });
});
