import { checkTable } from '../../../src/domain/check/check-table';
import { planBlankForm } from '../../../src/domain/blank/plan-blank-form';
import { formatRange } from '../../../src/domain/grid/cell-range';
import { formatA1, parseA1 } from '../../../src/domain/grid/cell-ref';
import { createGrid, type Cell, type Grid } from '../../../src/domain/grid/grid';
import type { PlannedCell, SheetPlan } from '../../../src/domain/layout/sheet-plan';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import type { Table } from '../../../src/domain/table/table';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';

const catalogue = catalogueIds().map(catalogueEntry);

function cellAt(plan: SheetPlan, address: string): PlannedCell | undefined {
  return plan.cells.find(({ ref }) => formatA1(ref) === address);
}

function shownAt(plan: SheetPlan, address: string): string {
  const content = cellAt(plan, address)?.content;
  if (content?.kind === 'formula') return `=${content.formula}${content.cached}`;
  return content?.kind === 'text' ? content.text : '';
}

/** The form as a clerk's sheet, with some cells filled in. */
function filled(plan: SheetPlan, answers: Readonly<Record<string, string | number>> = {}): Grid {
  const printed = plan.cells.map(({ ref, content }): Cell => {
    const formula = content.kind === 'formula' ? content.formula : undefined;
    const value: Cell['value'] =
      content.kind === 'text'
        ? { kind: 'text', text: content.text }
        : { kind: formula === undefined ? 'blank' : 'not-calculated' };
    return { ref, value, formula, shown: undefined };
  });
  const typed = Object.entries(answers).map(([address, answer]): Cell => {
    const ref = parseA1(address) ?? { row: 0, col: 0 };
    const value: Cell['value'] =
      typeof answer === 'number'
        ? { kind: 'number', number: answer }
        : { kind: 'text', text: answer };
    return { ref, value, formula: undefined, shown: undefined };
  });
  const kept = printed.filter(({ ref }) => !(formatA1(ref) in answers));
  return createGrid({ name: plan.name, cells: [...kept, ...typed], merges: plan.merges });
}

function recognised(grid: Grid): Table {
  const [table] = recogniseWorkbook({ sheets: [grid] }, catalogue).tables;
  if (table === undefined) throw new Error('Not recognised');
  return table;
}

describe('planBlankForm', () => {
  it('lays out the paper of Shanghai', () => {
    const plan = planBlankForm(catalogueEntry('warmth-2022-shanghai'));
    const rows = ['A1', 'A2', 'D2', 'A3', 'D3', 'A5', 'C5', 'E5', 'A6', 'B6', 'C6'];
    expect(rows.map((address) => shownAt(plan, address))).toEqual([
      '2022年元旦春节期间各级工会送温暖统计表',
      '填报单位：',
      '填报人：',
      '电话：',
      '　　年　月　日',
      '编号',
      '项目',
      '合计',
      '1',
      'A',
      '走访企业（家）',
    ]);
    expect(plan.merges.slice(0, 6).map(formatRange)).toEqual([
      'A1:E1',
      'A2:B2',
      'A3:B3',
      'D3:E3',
      'A5:B5',
      'C5:D5',
    ]);
  });

  it('merges a label over the two rows that share it and over the column beside it otherwise', () => {
    const merges = planBlankForm(catalogueEntry('warmth-2022-shanghai')).merges.map(formatRange);
    expect(merges).toEqual(expect.arrayContaining(['C6:D6', 'C16:C17', 'A7:A13']));
  });

  it('sums parts that follow each other as a range, others one by one', () => {
    const plan = planBlankForm(catalogueEntry('warmth-2022-shanghai'));
    expect(shownAt(plan, 'E7')).toBe('=SUM(E8:E13)');
    expect(shownAt(plan, 'E14')).toBe('=SUM(E16,E18,E20,E22,E24,E26,E28,E30,E32,E34,E36)');
    expect(cellAt(plan, 'E7')).toMatchObject({ style: 'money', bold: true });
    expect(cellAt(plan, 'E6')).toMatchObject({ style: 'count', content: { kind: 'blank' } });
  });

  it('offers 是 and 否 where the paper asks for one of them', () => {
    const plan = planBlankForm(catalogueEntry('centre-2021-beijing'));
    expect(
      plan.choices.map(({ ref, options }) => [shownAt(plan, `B${String(ref.row + 1)}`), options]),
    ).toEqual([['I', ['是', '否']]]);
  });

  it('prints what is meant where the paper is misprinted', () => {
    const plan = planBlankForm(catalogueEntry('centre-2020-heilongjiang'));
    const texts = plan.cells.flatMap(({ content }) =>
      content.kind === 'text' ? [content.text] : [],
    );
    expect(texts).toEqual(expect.arrayContaining(['F7', 'G7']));
    expect(texts.filter((text) => text === 'G6')).toHaveLength(1);
    expect(texts).toContain('2020年度帮扶中心帮扶困难职工（人次）F=F1+F2+F3+F4+F5+F6+F7');
  });

  it('leaves the place of a code empty where the paper prints none', () => {
    const plan = planBlankForm(catalogueEntry('centre-2021-beijing'));
    const row = plan.cells.find(
      ({ content }) => content.kind === 'text' && content.text === '其中省级行政编制（人）',
    );
    expect(cellAt(plan, `B${String((row?.ref.row ?? 0) + 1)}`)?.content).toEqual({ kind: 'blank' });
  });

  it.each(catalogueIds())('is recognised again: %s, with every item in its own cell', (id) => {
    const table = recognised(filled(planBlankForm(catalogueEntry(id))));
    expect(table).toMatchObject({ status: 'registered', differences: [], template: { id } });
    const places = [...table.entries.values()].map(({ binding }) => JSON.stringify(binding));
    expect(new Set(places).size).toBe(catalogueEntry(id).items.length);
  });

  it.each(catalogueIds())('states nothing while it is empty: %s', (id) => {
    const { summary } = checkTable(recognised(filled(planBlankForm(catalogueEntry(id)))));
    expect(summary.passed).toBe(0);
  });

  it.each(catalogueIds())('reads back who filled it in: %s', (id) => {
    const plan = planBlankForm(catalogueEntry(id));
    const date = plan.cells.find(
      ({ content }) => content.kind === 'text' && content.text.includes('年　月'),
    );
    const at = date === undefined ? '' : formatA1(date.ref);
    const text = shownAt(plan, at).replace('　　年　月　日', '2022年1月20日');
    const { head } = recognised(
      filled(plan, { C2: '示例区总工会', E2: '某某', C3: '0451-0000', [at]: text }),
    );
    expect(head).toMatchObject({
      organisation: { kind: 'filled', text: '示例区总工会' },
      reporter: { kind: 'filled', text: '某某' },
      phone: { kind: 'filled', text: '0451-0000' },
      date: { kind: 'filled', text: '2022年1月20日' },
    });
    expect(recognised(filled(plan)).head).toMatchObject({
      organisation: { kind: 'empty' },
      reporter: { kind: 'empty' },
      phone: { kind: 'empty' },
      date: { kind: 'empty' },
    });
  });

  it.each(catalogueIds())('begins pages between labels, on at most two pages: %s', (id) => {
    const plan = planBlankForm(catalogueEntry(id));
    const starts = plan.print.pageStarts ?? [];
    expect(starts).toHaveLength(1);
    const cut = plan.merges.filter(({ top, bottom }) =>
      starts.some((row) => top < row && row <= bottom),
    );
    expect(cut).toEqual([]);
    expect(plan.print.repeatRows).toEqual([4, 4]);
  });
});
