import { toItemCode } from '../../../src/domain/templates/item-code';
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

function rulesOf(rows: Rows, context?: PrintedRowsContext): readonly string[] {
  return read(rows, context).rules.map(wordsOfRule);
}

function defectsOf(rows: Rows, context?: PrintedRowsContext): readonly string[] {
  return read(rows, context).defects.map(wordsOfDefect);
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

describe('rulesFromPrint', () => {
  const six: Rows = [
    ['F', '帮扶困难职工（人次）F=F1+F2'],
    ['F1', '其中：生活救助（人次）'],
    ['F2', '医疗救助（人次）'],
    ['F3', '其他帮扶（人次）'],
  ];

  it('runs what is meant when a numbered part is left out', () => {
    expect(defectsOf(six)).toEqual(['part-left-out F=F1+F2 [F3] → F1 F2 F3']);
    expect(rulesOf(six)).toEqual(['F = F1 + F2 + F3']);
  });

  it('has nothing against a list that grew with its formula', () => {
    const rows: Rows = six.map(([code, label]) => [code, label.replace('F1+F2', 'F1+F2+F3')]);
    expect(defectsOf(rows)).toEqual([]);
  });

  it('calls it a misprint where an erratum gave the code', () => {
    const code = toItemCode('F3');
    if (code === undefined) throw new Error('F3 is a code');
    const rows: Rows = [...six.slice(0, 3), ['', '其他帮扶（人次）']];
    const context = { errata: [{ row: 3, code, note: '漏印代码' }] };
    expect(defectsOf(rows, context)).toEqual(['misprint F=F1+F2 [F3] → F1 F2 F3']);
    expect(rulesOf(rows, context)).toEqual(['F = F1 + F2 + F3']);
  });

  it('puts a misprinted last pair right without an erratum', () => {
    const rows: Rows = [...HELP, ['', '其他帮扶（人次）'], ['G3', '帮扶款物（万元）']];
    expect(read(rows).itemOfRow.slice(-2)).toEqual(['F4', 'G4']);
    expect(defectsOf(rows)).toEqual([
      'part-left-out F=F1+F2+F3 [F4] → F1 F2 F3 F4',
      'doubled-code G=G1+G2+G3 [G3] → G1 G2 G3 G4',
    ]);
    expect(rulesOf(rows)).toContain('F4 ~ G4');
  });

  it.each<[string, Rows, string]>([
    [
      'a code that stands twice',
      [
        ['G', '总额（万元）G=G1+G2'],
        ['G1', '甲（万元）'],
        ['G2', '乙（万元）'],
        ['G2', '丙（万元）'],
      ],
      'doubled-code G=G1+G2 [G2] → nothing',
    ],
    [
      'two measures in one sum',
      [
        ['A', '总额（万元）A=A1+A2'],
        ['A1', '甲（万元）'],
        ['A2', '乙（万件）'],
      ],
      'mixed-measures A=A1+A2 [A2] → nothing',
    ],
    [
      'money compared with people',
      [
        ['A', '总额（万元）A≥B'],
        ['B', '甲（人）'],
      ],
      'mixed-measures A≥B [B] → nothing',
    ],
    [
      'a code the form does not have',
      [
        ['A', '总额（万元）A=A1+A2+A9'],
        ['A1', '甲（万元）'],
        ['A2', '乙（万元）'],
      ],
      'unknown-code A=A1+A2+A9 [A9] → nothing',
    ],
    [
      'a row of codes with a gap',
      [
        ['A', '总额（万元）A=A1~A4'],
        ['A1', '甲（万元）'],
        ['A2', '乙（万元）'],
        ['A4', '丁（万元）'],
      ],
      'unknown-code A=A1~A4 [A3] → nothing',
    ],
    [
      'a total that is its own part',
      [
        ['A', '总额（万元）A=A+B'],
        ['B', '甲（万元）'],
      ],
      'unreadable A=A+B [] → nothing',
    ],
    [
      'a product',
      [
        ['A', '金额（万元）A=B*C'],
        ['B', '甲（万元）'],
      ],
      'unreadable A=B*C [] → nothing',
    ],
    [
      'sums on both sides',
      [
        ['A', '甲（人）A+B=C+D'],
        ['B', '乙（人）'],
        ['C', '丙（人）'],
        ['D', '丁（人）'],
      ],
      'unreadable A+B=C+D [] → nothing',
    ],
  ])('runs nothing for %s', (_, rows, defect) => {
    expect(defectsOf(rows)).toEqual([defect]);
    expect(rulesOf(rows)).toEqual([]);
  });

  it('runs what is meant when a code lost its letter', () => {
    const rows: Rows = [
      ['A1200', '支出（万元）A1200=A1210+1220'],
      ['A1210', '甲（万元）'],
      ['A1220', '乙（万元）'],
    ];
    expect(defectsOf(rows)).toEqual(['unknown-code A1200=A1210+1220 [1220] → A1210 A1220']);
    expect(rulesOf(rows)).toEqual(['A1200 = A1210 + A1220']);
  });

  it('runs what is meant when a part of its own list is named twice', () => {
    const rows: Rows = [
      ['A', '总额（万元）A=A1+A2+A2'],
      ['A1', '甲（万元）'],
      ['A2', '乙（万元）'],
    ];
    expect(defectsOf(rows)).toEqual(['doubled-code A=A1+A2+A2 [A2] → A1 A2']);
    expect(rulesOf(rows)).toEqual(['A = A1 + A2']);
  });

  it('leaves out of a sum what the paper leaves out on purpose', () => {
    const rows: Rows = [
      ['A', '职工（人）A=A1+A2'],
      ['A1', '男（人）'],
      ['A2', '女（人）'],
      ['A3', '其中：农民工（人）'],
      ['A4', '工资（万元）'],
    ];
    expect(defectsOf(rows)).toEqual([]);
  });
});
