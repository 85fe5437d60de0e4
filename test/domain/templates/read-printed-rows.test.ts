import type { Item } from '../../../src/domain/templates/item';
import {
  type PrintedRowsContext,
  readPrintedRows,
  type ReadRows,
} from '../../../src/domain/templates/read-printed-rows';
import { printedRows } from '../../support/printed-rows';
import { wordsOfDefect, wordsOfRule } from '../../support/rule-words';

type Rows = Parameters<typeof printedRows>[0];

function read(rows: Rows, context?: PrintedRowsContext): ReadRows {
  return readPrintedRows(printedRows(rows), context);
}

/** Items on one line each: code, parent, unit, 其中, label, column label. */
function itemsOf(rows: Rows): readonly string[] {
  return read(rows).items.map(wordsOfItem);
}

function wordsOfItem(item: Item): string {
  const mark = item.ofWhich ? '其中' : '';
  const words = [
    item.code,
    item.parent ?? '',
    item.measure.unit,
    mark,
    item.label,
    item.columnLabel,
  ];
  return words.join(' | ').replace(/(?: \| )+$/u, '');
}

function rulesOf(rows: Rows, context?: PrintedRowsContext): readonly string[] {
  return read(rows, context).rules.map(wordsOfRule);
}

function defectsOf(rows: Rows): readonly string[] {
  return read(rows).defects.map(wordsOfDefect);
}

const HELP: Rows = [
  ['F', '帮扶困难职工（人次）F=F1+F2+F3'],
  ['G', '帮扶款物总额（万元）G=G1+G2+G3'],
  ['F1', '其中：生活救助（人次）'],
  ['G1', '帮扶款物（万元）'],
  ['F2', '医疗救助（人次）'],
  ['G2', '帮扶款物（万元）'],
  ['F3', '心理帮扶（人次）'],
  ['G3', '帮扶款物（万元）'],
];

describe('readPrintedRows: items', () => {
  it('gives rows without a code their place below the row above', () => {
    expect(
      itemsOf([
        ['B1', '其中：省级（人）'],
        ['', '其中省级行政编制（人）'],
        ['', '省级事业编制（人）'],
        ['D', '基层工会帮扶站点（个）'],
        ['', '其中：企业工会帮扶站点（个）'],
      ]),
    ).toEqual([
      'B1 |  | 人 | 其中 | 省级',
      'B1.1 | B1 | 人 | 其中 | 省级行政编制',
      'B1.2 | B1 | 人 | 其中 | 省级事业编制',
      'D |  | 个 |  | 基层工会帮扶站点',
      'D.1 | D | 个 | 其中 | 企业工会帮扶站点',
    ]);
  });

  it('does not make a row counted otherwise a part of the row above', () => {
    expect(
      itemsOf([
        ['E', '资金（万元）'],
        ['E1', '其中：拨款（万元）'],
        ['', '志愿者（人）'],
      ]).at(-1),
    ).toBe('E1.1 | E | 人 | 其中 | 志愿者');
  });

  it('leaves out rows with neither code nor words', () => {
    const { items, itemOfRow } = read([
      ['A', '走访企业（家）'],
      ['', ''],
      ['B', '筹集总额（万元）'],
    ]);
    expect(items.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(itemOfRow).toEqual(['A', undefined, 'B']);
  });

  it('shares a merged label between the rows of its column labels', () => {
    expect(
      itemsOf([
        ['C9', '做出突出贡献的职工', '慰问对象（人次）'],
        ['D9', '', '发放款物（万元）'],
        ['C10', '先进模范人物', '慰问对象'],
        ['D10', '先进模范人物', '发放款物'],
      ]),
    ).toEqual([
      'C9 |  | 人次 |  | 做出突出贡献的职工 | 慰问对象',
      'D9 |  | 万元 |  | 做出突出贡献的职工 | 发放款物',
      'C10 |  | 人次 |  | 先进模范人物 | 慰问对象',
      'D10 |  | 万元 |  | 先进模范人物 | 发放款物',
    ]);
  });

  it.each(['CIO\nDIO', ''])(
    'reads two codes of one cell over two rows, the second showing %j',
    (code) => {
      expect(
        read([
          ['CIO\nDIO', '先进模范人物', '慰问对象（人次）'],
          [code, '先进模范人物', '发放款物（万元）'],
          ['', '其中：劳动模范', '发放款物（万元）'],
        ]).itemOfRow,
      ).toEqual(['C10', 'D10', 'D10.1']);
    },
  );

  it.each<[string, Rows[number]]>([
    ['in the label', ['', 'A1 其中：省级（个）']],
    ['in the code cell', ['A1 其中：省级（个）', '']],
  ])('parts code and label that stand together %s', (_, row) => {
    expect(itemsOf([row])).toEqual(['A1 |  | 个 | 其中 | 省级']);
  });

  it('counts a part without a unit like its whole', () => {
    expect(
      itemsOf([
        ['B', '筹集总额（万元）B=B1'],
        ['B1', '中央财政'],
      ])[1],
    ).toBe('B1 | B | 万元 |  | 中央财政');
  });

  it('gives a code printed twice a makeshift code, so that no figure is lost', () => {
    const { items, itemOfRow, defects } = read([
      ['G', '合计（万元）'],
      ['G6', '帮扶款物（万元）'],
      ['G6', '慰问款物（万元）'],
    ]);
    expect(itemOfRow).toEqual(['G', 'G6', 'G6.2']);
    expect(items[2]).toMatchObject({ printedCode: 'G6', parent: 'G' });
    expect(defects.map(wordsOfDefect)).toEqual(['doubled-code G6 [G6] → nothing']);
  });

  it('keeps the codes of all rows apart', () => {
    const rows: Rows = [
      ['B1', '甲'],
      ['', '乙'],
      ['B1.1', '丙'],
      ['B1', '丁'],
      ['B1', '戊'],
      ['', '己'],
    ];
    const codes = read(rows).itemOfRow;
    expect(codes).toEqual(['B1', 'B1.2', 'B1.1', 'B1.3', 'B1.4', 'B1.5']);
  });

  it('reads a form without any code', () => {
    expect(
      itemsOf([
        ['', '走访企业（家）'],
        ['', '慰问职工（人次）'],
      ]),
    ).toEqual(['0.1 |  | 家 |  | 走访企业', '0.2 |  | 人次 |  | 慰问职工']);
  });
});

describe('readPrintedRows: relations', () => {
  it('pairs people with money under one label or with the next letter', () => {
    expect(
      rulesOf([
        ...HELP,
        ['H', '追讨欠薪（人次）'],
        ['I', '追讨欠薪金额（万元）'],
        ['J1', '慰问一线职工', '慰问对象（人次）'],
        ['J2', '慰问一线职工', '发放款物（万元）'],
      ]),
    ).toEqual([
      'F = F1 + F2 + F3',
      'G = G1 + G2 + G3',
      'F ~ G',
      'F1 ~ G1',
      'F2 ~ G2',
      'F3 ~ G3',
      'H ~ I',
      'J1 ~ J2',
    ]);
  });

  it('pairs no staff with money that happens to follow', () => {
    expect(
      rulesOf([
        ['C', '工会志愿者（人）'],
        ['D', '建设费用（万元）'],
        ['E', '走访企业（家）'],
        ['F', '慰问款物（万元）'],
      ]),
    ).toEqual([]);
  });

  it('takes a list with 其中 and no sum for some of its whole', () => {
    expect(
      rulesOf([
        ['A', '职工（人）A=A1+A2'],
        ['A1', '男（人）'],
        ['A2', '女（人）'],
        ['A3', '其中：农民工（人）'],
        ['B', '会员（人）'],
        ['B1', '其中：女（人）'],
        ['B2', '农民工（人）'],
        ['B3', '会费（万元）'],
      ]),
    ).toEqual(['A = A1 + A2', '其中 A: A3', '其中 B: B1 + B2']);
  });

  it('reads rules printed elsewhere on the sheet, each relation once', () => {
    const rows: Rows = [
      ['A', '家庭（户）A=A1+A2'],
      ['A1', '深度困难（户）'],
      ['A2', '相对困难（户）'],
      ['B', '职工（人）'],
    ];
    expect(rulesOf(rows, { extraFormulas: ['审核关系：A=A1~A2；B≥A'] })).toEqual([
      'A = A1 + A2',
      'B ≥ A',
    ]);
  });

  it.each([
    ['C=C1+…+C3', 'C = C1 + C2 + C3'],
    ['C=C1~C3', 'C = C1 + C2 + C3'],
    ['C=C1-C3', 'C = C1 + C2 + C3'],
    ['C=C1-C2', 'C = C1 - C2'],
    ['C1+C2+C3=C', 'C = C1 + C2 + C3'],
    ['C≥C1+C3', 'C ≥ C1 + C3'],
    ['C1≤C', 'C ≥ C1'],
    ['C+C1≥C2', 'C ≥ C2 - C1'],
  ])('reads %s beside the items', (formula, rule) => {
    const rows: Rows = [
      ['C', `总计（人）${formula}`],
      ['C1', '甲（人）'],
      ['C2', '乙（人）'],
      ['C3', '丙（人）'],
    ];
    expect(rulesOf(rows)).toEqual([rule]);
    expect(defectsOf(rows)).toEqual([]);
  });

  it('reads the rows of a form that numbers in tens', () => {
    expect(
      rulesOf([
        ['A1200', '支出（万元）A1200=A1210~A1230'],
        ['A1210', '甲（万元）'],
        ['A1220', '乙（万元）'],
        ['A1230', '丙（万元）'],
      ]),
    ).toEqual(['A1200 = A1210 + A1220 + A1230']);
  });

  it('reads codes that are numbers, with or without a leading zero', () => {
    expect(
      rulesOf([
        ['01', '案件（件）1=2+3'],
        ['02', '劳动报酬（件）'],
        ['03', '社会保险（件）'],
      ]),
    ).toEqual(['01 = 02 + 03']);
  });
});
