import type { ConsolidationSource } from '../../src/app/consolidation-source';
import { unpackFindings } from '../../src/app/pack-findings';
import { planConsolidation } from '../../src/app/plan-consolidation';
import { checkTable } from '../../src/domain/check/check-table';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import { formatRange } from '../../src/domain/grid/cell-range';
import { isOwnSheet } from '../../src/domain/layout/own-sheet';
import type { SheetPlan } from '../../src/domain/layout/sheet-plan';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { CONSOLIDATION_WORDS as ENGLISH_WORDS } from '../../src/ui/text/en-us/consolidation';
import { CONSOLIDATION_WORDS } from '../../src/ui/text/zh-cn/consolidation';
import { drawnGrid } from '../support/drawn-grid';
import { gridOf } from '../support/grid-of';
import { paperOf } from '../support/paper-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import {
  consolidationSource,
  receivedFile,
  receivedGrid,
  type UnitSketch,
} from '../support/received-set';
import { rightFigures } from '../support/right-figures';

const catalogue = catalogueIds().map(catalogueEntry);
const warmth = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');

function unit(organisation: string, figures: UnitSketch['figures'] = {}): UnitSketch {
  return { organisation, figures };
}

function sourceOf(units: readonly UnitSketch[], template = warmth): ConsolidationSource {
  return consolidationSource(units.map((one) => receivedFile(template, one)));
}

/** Filled cells of a sheet as they would be typed, with the stored result behind an arrow. */
function shown({ cells }: SheetPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cells.flatMap(({ ref, content }): readonly (readonly [string, string])[] => {
      const at = formatA1(ref);
      if (content.kind === 'text') return [[at, content.text]];
      if (content.kind === 'figure') return [[at, content.figure]];
      return content.kind === 'formula' ? [[at, `=${content.formula} → ${content.cached}`]] : [];
    }),
  );
}

/** What stands in the cell of an item on the consolidated form. */
function summaryOf(source: ConsolidationSource, code: string): string | undefined {
  const [summary] = planConsolidation(source);
  const cells = shown(summary);
  const place = Object.entries(cells).find(([at, text]) => at.startsWith('B') && text === code);
  return cells[`E${place?.[0].slice(1) ?? ''}`];
}

describe('planConsolidation', () => {
  it('sums what units state over the sheet of the units, and totals over their parts', () => {
    const source = sourceOf([unit('东区', { B1: 1.1, B2: '2.20' }), unit('西区', { B1: 4, B: 4 })]);
    expect(summaryOf(source, 'B1')).toBe("=SUM('分户明细'!E6:E7) → 5.1");
    expect(summaryOf(source, 'B2')).toBe("=SUM('分户明细'!F6:F7) → 2.2");
    expect(summaryOf(source, 'B')).toBe('=SUM(E8:E13) → 7.3');
  });

  it('leaves an item blank that nobody states', () => {
    expect(summaryOf(sourceOf([unit('东区', { B1: 1 })]), 'B2')).toBeUndefined();
  });

  it('says in words where a unit states something unreadable, and in the total above it', () => {
    const source = sourceOf([unit('东区', { B1: '约三十', B2: 2 }), unit('西区', { B1: 4 })]);
    expect(summaryOf(source, 'B1')).toBe('待更正1单位');
    expect(summaryOf(source, 'B')).toBe('待更正1单位');
    expect(summaryOf(source, 'B2')).toBe("=SUM('分户明细'!F6:F7) → 2");
  });

  it.each([
    ['Chinese', CONSOLIDATION_WORDS],
    ['English', ENGLISH_WORDS],
  ])('keeps what is unreadable from counting as 0 one level up, in %s', (_language, words) => {
    for (const form of [warmth, centre]) {
      const unreadable = Object.fromEntries(form.items.map(({ code }) => [code, '约三十']));
      const below = {
        ...sourceOf([unit('东区', unreadable), unit('西区', unreadable)], form),
        words,
      };
      const [summary] = planConsolidation(below);
      const above = consolidationSource([
        receivedGrid(drawnGrid(summary), '东市.xlsx'),
        receivedFile(form, unit('西市', rightFigures(form, 1))),
      ]);
      const [east] = above.consolidation.placed;
      expect([above.consolidation.template.id, east?.standing.status]).toEqual([
        form.id,
        'included',
      ]);
      for (const { code } of form.items) {
        expect([code, above.consolidation.totals.get(code)?.kind]).toEqual([code, 'blocked']);
      }
    }
  });

  it('does not call its own form right where something unreadable is missing from it', () => {
    const right = rightFigures(warmth, 1);
    const units = [unit('东区', right), unit('西区', { ...right, B2: '同上' })];
    const [summary] = planConsolidation(sourceOf(units));
    const { forms } = receivedGrid(drawnGrid(summary), '东市.xlsx');
    const found = forms.flatMap(({ findings }) =>
      unpackFindings(findings).map(({ code, item }) => `${code} ${item ?? ''}`),
    );
    expect(found).toEqual(expect.arrayContaining(['unreadable B', 'unreadable B2']));
    expect(found.filter((one) => one.startsWith('sum-mismatch'))).toEqual([]);
  });

  it('names file and cell of rows that the form has no item for', () => {
    const { head, rows } = paperOf(warmth);
    const added = ['', 'C12', '慰问快递小哥（人次）', '', 35];
    const changed = rows.flatMap((row) => (row[1] === 'D11' ? [row, added] : [row]));
    const source = consolidationSource([receivedGrid(gridOf([...head, ...changed]), '东区.xlsx')]);
    const cells = shown(planConsolidation(source)[3]);
    const lines = Object.keys(cells).flatMap((at) => {
      const row = at.slice(1);
      return at.startsWith('F') && cells[at]?.includes('C12 慰问快递小哥 35') === true
        ? [['C', 'E', 'G'].map((col) => cells[`${col}${row}`])]
        : [];
    });
    expect(lines).toEqual([['错误', 'E36', '东区.xlsx']]);
  });

  it('counts answers', () => {
    const units = [
      unit('东区', { I: '是', J: 3 }),
      unit('西区', { I: '否' }),
      unit('南区', { I: '否' }),
    ];
    expect(summaryOf(sourceOf(units, centre), 'I')).toBe('是1 否2');
  });

  it('shows a row for each unit, then the cells its figures came from', () => {
    const [, detail] = planConsolidation(
      sourceOf([unit('东区', { A: 3, B1: '1.50', B2: '同上' }), unit('西区', { A: 4, B: 6 })]),
    );
    const cells = shown(detail);
    const row = (number: number, cols: readonly string[]): readonly (string | undefined)[] =>
      cols.map((col) => cells[`${col}${String(number)}`]);
    const figures = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(row(5, figures)).toEqual([undefined, '代码', 'A', 'B', 'B1', 'B2']);
    expect(row(6, figures)).toEqual(['1', '东区', '3', undefined, '1.5', '同上']);
    expect(row(7, figures)).toEqual(['2', '西区', '4', '6', undefined, undefined]);
    expect(row(8, figures)).toEqual([
      '合计',
      undefined,
      '=SUM(C6:C7) → 7',
      '=SUM(D6:D7) → 6',
      '=SUM(E6:E7) → 1.5',
      undefined,
    ]);
    const file = warmth.items.length + 2;
    const column = (offset: number): string =>
      formatA1({ row: 0, col: file + offset }).slice(0, -1);
    expect(row(6, [0, 1, 2, 3, 4, 5].map(column))).toEqual([
      '东区.xlsx',
      '送温暖统计表',
      'E6',
      undefined,
      'E8',
      'E9',
    ]);
  });

  it('keeps names that begin like a formula as text', () => {
    const names = ['=1+1', '+甲', '-乙', '@丙'];
    const [, detail, receipt] = planConsolidation(
      sourceOf(names.map((name) => unit(name, { A: 1 }))),
    );
    for (const plan of [detail, receipt]) {
      const contents = plan.cells.map(({ content }) => content);
      for (const text of names) expect(contents).toContainEqual({ kind: 'text', text });
      expect(contents.filter(({ kind }) => kind === 'formula').length).toBe(
        plan === detail ? 1 : 0,
      );
    }
  });

  it('says what became of every file, and which units are missing', () => {
    const files = [
      receivedFile(warmth, unit('东区总工会', rightFigures(warmth, 1))),
      receivedFile(warmth, {
        organisation: '东区总工会',
        file: '东区(1).xlsx',
        figures: rightFigures(warmth, 1),
      }),
      receivedFile(centre, unit('南区总工会', rightFigures(centre, 1))),
      receivedFile(warmth, unit('西区总工会', rightFigures(warmth, 2))),
      { file: '坏.xlsx', fault: { code: 'encrypted' } as const, forms: [], unrecognised: [] },
    ];
    const source = consolidationSource(files);
    const cells = shown(planConsolidation(source)[2]);
    const lines = [5, 6, 7, 8, 9].map((row) =>
      ['B', 'C', 'H'].map((col) => cells[`${col}${String(row)}`] ?? ''),
    );
    expect(lines).toEqual([
      ['东区总工会', '重报', '东区总工会.xlsx'],
      ['东区总工会', '已汇总', '东区(1).xlsx'],
      ['南区总工会', '未汇总', '南区总工会.xlsx'],
      ['西区总工会', '已汇总', '西区总工会.xlsx'],
      ['', '读不出', '坏.xlsx'],
    ]);
    expect(cells['A2']).toBe('重报 1 · 互相矛盾 0 · 收到文件 5 · 读不出 1 · 汇总 2 份');
  });

  it('names the unit that makes the totals received differ from their parts', () => {
    const right = rightFigures(warmth, 1);
    const source = sourceOf([
      unit('东区', right),
      unit('西区', {
        ...rightFigures(warmth, 3),
        B: String(Number(rightFigures(warmth, 3)['B']) + 7),
      }),
    ]);
    const cells = shown(planConsolidation(source)[3]);
    const texts = Object.entries(cells).filter(([, text]) => text.includes('上报的合计比分项之和'));
    expect(texts.map(([, text]) => text)).toEqual([
      'B 筹集慰问款物总额：上报的合计比分项之和多 7 万元',
    ]);
    const row = texts[0]?.[0].slice(1) ?? '';
    expect([cells[`B${row}`], cells[`E${row}`], cells[`G${row}`]]).toEqual([
      '西区',
      'E7',
      '西区.xlsx',
    ]);
  });

  it('passes over its own sheets when the workbook is read again', () => {
    const plans = planConsolidation(sourceOf([unit('东区', { A: 1 })]));
    expect(plans.map((plan) => isOwnSheet(drawnGrid(plan)))).toEqual([false, true, true, true]);
  });

  it('prints the units on A3 across, names and heads on every page, the cells of origin on none', () => {
    const [, { print, frozen }] = planConsolidation(sourceOf([unit('东区', { A: 1 })], centre));
    expect(print).toMatchObject({
      paper: 'A3',
      orientation: 'landscape',
      pagesWide: 2,
      repeatRows: [2, 4],
      repeatCols: [0, 1],
    });
    expect(print.area === undefined ? '' : formatRange(print.area)).toBe('A1:BD7');
    expect(frozen).toEqual({ rows: 5, cols: 2 });
  });

  it.each(catalogueIds())('makes a form that is recognised and right: %s', (id) => {
    const template = catalogueEntry(id);
    const units = ['东区', '西区', '南区'].map((name, at) =>
      unit(name, rightFigures(template, at + 1)),
    );
    const sheets = planConsolidation(sourceOf(units, template)).map(drawnGrid);
    const { tables } = recogniseWorkbook({ sheets }, catalogue);
    expect(tables).toMatchObject([{ template: { id }, status: 'registered', differences: [] }]);
    const findings = tables.flatMap((table) => checkTable(table).findings);
    expect(findings.map(({ code }) => code)).toEqual([
      'head-incomplete',
      // The paper itself prints these wrong.
      ...template.defects.map(() => 'rule-defective'),
    ]);
  });
});
