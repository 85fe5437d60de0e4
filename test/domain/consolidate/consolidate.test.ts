import {
  consolidationOf,
  fileOf,
  residualsOf,
  setFindingsOf,
  standingsOf,
  totalsOf,
} from '../../support/consolidation-of';
import { codeOf } from '../../support/code-of';
import { printedForm, submissionOf } from '../../support/submission-of';

const FORM = printedForm([
  ['A', '走访企业（家）'],
  ['B', '筹集慰问款物总额（万元）B=B1+B2'],
  ['B1', '其中：财政（万元）'],
  ['B2', '工会经费（万元）'],
  ['C', '是否开展慰问（是/否）'],
]);

const east = submissionOf({
  form: FORM,
  from: '东区总工会',
  figures: { A: 3, B: 27.29, B1: 22.68, B2: 4.61, C: '是' },
});
const west = submissionOf({
  form: FORM,
  from: '西区总工会',
  figures: { A: 4, B: 1.3, B1: 1.1, B2: 0.2, C: '否' },
});

describe('consolidate', () => {
  it('adds parts, recomputes totals from them and counts answers', () => {
    expect(totalsOf(consolidationOf([east, west]))).toEqual({
      A: '7',
      B: '28.59',
      B1: '23.78',
      B2: '4.81',
      C: '是1 否1',
    });
  });

  it('leaves an item blank that nobody fills in, and a total above blank parts', () => {
    const bare = submissionOf({ form: FORM, from: '南区总工会', figures: { A: 2 } });
    expect(totalsOf(consolidationOf([bare]))).toEqual({ A: '2' });
  });

  it('lets a blank add nothing, unlike a figure that is missing from the sum', () => {
    const some = submissionOf({ form: FORM, from: '南区总工会', figures: { B: 5, B1: 5 } });
    expect(totalsOf(consolidationOf([east, some]))).toMatchObject({ B1: '27.68', B2: '4.61' });
  });

  it('gives no figure where a unit states something unreadable, nor in the totals above', () => {
    const odd = submissionOf({
      form: FORM,
      from: '北区总工会',
      figures: { A: 1, B: 2, B1: 2, B2: '约三十' },
    });
    const done = consolidationOf([east, odd]);
    expect(totalsOf(done)).toEqual({
      A: '4',
      B: 'blocked: 约三十',
      B1: '24.68',
      B2: 'blocked: 约三十',
      C: '是1 否0',
    });
    expect(done.findings).toContainEqual({
      code: 'item-blocked',
      severity: 'error',
      item: codeOf('B2'),
      keys: ['北区总工会.xlsx\n附件1'],
    });
  });

  it('recomputes a total from its parts though a unit’s own total cannot be read', () => {
    const odd = submissionOf({
      form: FORM,
      from: '北区总工会',
      figures: { A: 1, B: '#REF!', B1: 2, B2: 3 },
    });
    const done = consolidationOf([east, odd]);
    expect(totalsOf(done)).toMatchObject({ B: '32.29', B1: '24.68', B2: '7.61' });
    expect(done.findings.map(({ code }) => code)).not.toContain('item-blocked');
  });

  it('gives no total where a unit states it alone, and not as a figure', () => {
    const odd = submissionOf({ form: FORM, from: '北区总工会', figures: { A: 1, B: '约三十' } });
    expect(totalsOf(consolidationOf([east, odd]))).toMatchObject({ B: 'blocked: 约三十' });
  });

  it('splits what the totals received differ by among the units that cause it', () => {
    const over = submissionOf({ form: FORM, from: '甲', figures: { B: 12, B1: 5, B2: 5 } });
    const under = submissionOf({ form: FORM, from: '乙', figures: { B: 7.5, B1: 5, B2: 3 } });
    const blank = submissionOf({ form: FORM, from: '丙', figures: { B1: 0.3 } });
    expect(residualsOf(consolidationOf([east, over, under, blank]))).toEqual([
      'B 1.2 = 甲.xlsx 2, 乙.xlsx -0.5, 丙.xlsx -0.3',
    ]);
  });

  it('calls a residual a hint where the check of each form calls it rounding', () => {
    const figures = { B: 1.31, B1: 1.1, B2: 0.2 };
    const rounded = submissionOf({ form: FORM, from: '甲', figures });
    expect(consolidationOf([rounded, east]).residuals).toMatchObject([{ severity: 'hint' }]);
    const wrong = submissionOf({ form: FORM, from: '乙', figures: { ...figures, B: 1.32 } });
    expect(consolidationOf([rounded, wrong]).residuals).toMatchObject([
      { severity: 'error', by: [{ isRounding: false }, { isRounding: true }] },
    ]);
    const blank = submissionOf({ form: FORM, from: '丙', figures: { B1: 0.01 } });
    expect(consolidationOf([blank]).residuals).toMatchObject([{ severity: 'error' }]);
  });

  it('names units whose differences cancel out', () => {
    const over = submissionOf({ form: FORM, from: '甲', figures: { B: 12, B1: 10 } });
    const under = submissionOf({ form: FORM, from: '乙', figures: { B: 8, B1: 10 } });
    expect(residualsOf(consolidationOf([over, under]))).toEqual(['B 0 = 乙.xlsx -2, 甲.xlsx 2']);
  });

  it('attributes nothing to a unit whose total or part cannot be read, or that has no row for it', () => {
    const odd = submissionOf({ form: FORM, from: '甲', figures: { B: '同上', B1: 3 } });
    const lacking = submissionOf({ form: FORM, from: '乙', figures: { B1: 3 }, absent: ['B'] });
    expect(residualsOf(consolidationOf([odd, lacking]))).toEqual([]);
  });

  it('takes one of several submissions that say the same, the original before its copies', () => {
    const copy = { ...east, source: { file: '东区总工会(2).xlsx', sheet: 'Sheet1' } };
    const done = consolidationOf([copy, east, west]);
    expect(standingsOf(done)).toEqual([
      '东区总工会(2).xlsx: duplicate of 东区总工会.xlsx',
      '东区总工会.xlsx: included',
      '西区总工会.xlsx: included',
    ]);
    expect(totalsOf(done)).toMatchObject({ A: '7' });
    expect(setFindingsOf(done)).toEqual(['duplicate: 东区总工会.xlsx 东区总工会(2).xlsx']);
  });

  it('takes none of the submissions of a unit that contradict each other, until one is chosen', () => {
    const corrected = submissionOf({
      form: FORM,
      from: '东区总工会（盖章）',
      figures: { A: 3, B: 27.29, B1: 22.69, B2: 4.6, C: '是' },
    });
    const set = [east, corrected, west];
    const open = consolidationOf(set);
    expect(standingsOf(open)).toEqual([
      '东区总工会.xlsx: conflict with 东区总工会（盖章）.xlsx in B1 B2',
      '东区总工会（盖章）.xlsx: conflict with 东区总工会.xlsx in B1 B2',
      '西区总工会.xlsx: included',
    ]);
    expect(totalsOf(open)).toMatchObject({ A: '4' });
    const chosen = consolidationOf(set, { chosen: new Set(['东区总工会（盖章）.xlsx\n附件1']) });
    expect(standingsOf(chosen)).toEqual([
      '东区总工会.xlsx: not-chosen',
      '东区总工会（盖章）.xlsx: included',
      '西区总工会.xlsx: included',
    ]);
    expect(totalsOf(chosen)).toMatchObject({ A: '7', B1: '23.79' });
  });

  it('leaves out what the user leaves out, so that a conflict is over', () => {
    const other = submissionOf({ form: FORM, from: '东区工会', figures: { A: 9 } });
    const done = consolidationOf([east, other], { excluded: new Set(['东区工会.xlsx\n附件1']) });
    expect(standingsOf(done)).toEqual(['东区工会.xlsx: by-user', '东区总工会.xlsx: included']);
  });

  it('does not hold an empty form against the filled one of the same unit', () => {
    const empty = submissionOf({ form: FORM, from: '东区总工会', sheet: '空表', figures: {} });
    const done = consolidationOf([empty, east]);
    expect(done.placed.map(({ standing }) => standing)).toEqual([
      { status: 'excluded', reason: 'empty-form' },
      { status: 'included' },
    ]);
    expect(setFindingsOf(done)).toEqual([]);
  });

  it('counts a form in which nothing is filled in as received, and asks about it', () => {
    const empty = submissionOf({ form: FORM, from: '南区总工会', figures: {} });
    const done = consolidationOf([east, empty]);
    expect(standingsOf(done)).toEqual(['东区总工会.xlsx: included', '南区总工会.xlsx: included']);
    expect(setFindingsOf(done)).toEqual(['empty-form: 南区总工会.xlsx']);
    const nought = submissionOf({ form: FORM, from: '南区总工会', figures: { A: 0 } });
    expect(setFindingsOf(consolidationOf([east, nought]))).toEqual([]);
  });

  it('asks whose a form without a name is, and takes two for one only when all and their files’ names are the same', () => {
    const figures = { A: 1 };
    const one = submissionOf({ form: FORM, file: '1.xlsx', figures });
    const same = submissionOf({ form: FORM, file: '1(2).xlsx', figures });
    const elsewhere = submissionOf({ form: FORM, file: '4444.xlsx', figures });
    const later = submissionOf({ form: FORM, file: '333.xlsx', figures, date: '2022年1月5日' });
    const done = consolidationOf([one, same, later, elsewhere]);
    expect(standingsOf(done)).toEqual([
      '1(2).xlsx: duplicate of 1.xlsx',
      '1.xlsx: included',
      '333.xlsx: included',
      '4444.xlsx: included',
    ]);
    expect(setFindingsOf(done)).toContain('without-organisation: 1.xlsx 333.xlsx 4444.xlsx');
  });

  it('tells apart several forms on one sheet by their place, in whatever order they come', () => {
    const right = {
      ...west,
      source: east.source,
      cells: west.cells.map(() => ({ row: 3, col: 9 })),
    };
    const keys = consolidationOf([right, east]).placed.map(({ key }) => key);
    expect(keys).toEqual(['东区总工会.xlsx\n附件1\n2', '东区总工会.xlsx\n附件1']);
    expect(keys.map(fileOf)).toEqual(['东区总工会.xlsx', '东区总工会.xlsx']);
  });

  it('asks about the same figures under two names', () => {
    const copied = submissionOf({
      form: FORM,
      from: '南区总工会',
      figures: { A: 3, B: 27.29, B1: 22.68, B2: 4.61, C: '是' },
    });
    expect(setFindingsOf(consolidationOf([east, copied]))).toEqual([]);
    const long = printedForm([...'ABCDEF'].map((code) => [code, `项目${code}（人次）`] as const));
    const figures = { A: 1, B: 2, C: 3, D: 4, E: 5 };
    const set = ['甲', '乙'].map((from) => submissionOf({ form: long, from, figures }));
    expect(setFindingsOf(consolidationOf(set))).toEqual(['same-figures: 乙.xlsx 甲.xlsx']);
  });

  it('says which forms speak of another year than most', () => {
    const old = submissionOf({ form: { ...FORM, year: 2021 }, from: '旧', figures: { A: 1 } });
    const done = consolidationOf([east, west, old]);
    expect(done.findings).toEqual([
      {
        code: 'other-period',
        severity: 'error',
        keys: ['旧.xlsx\n附件1'],
        year: 2021,
        usual: 2022,
        added: true,
      },
    ]);
  });

  it('takes this year’s form of a unit that sent last year’s as well, and says so', () => {
    const lastYear = { ...east, form: { ...FORM, year: 2021 } };
    const old = { ...lastYear, source: { file: '去年.xlsx', sheet: '附件1' } };
    const done = consolidationOf([old, east, west]);
    expect(standingsOf(done)).toEqual([
      '东区总工会.xlsx: included',
      '去年.xlsx: other-year',
      '西区总工会.xlsx: included',
    ]);
    expect(totalsOf(done)).toMatchObject({ A: '7' });
    expect(done.findings).toEqual([
      {
        code: 'other-period',
        severity: 'error',
        keys: ['去年.xlsx\n附件1'],
        year: 2021,
        usual: 2022,
        added: false,
      },
    ]);
  });

  it('takes last year’s form of a unit whose form of this year is empty', () => {
    const old = { ...east, form: { ...FORM, year: 2021 } };
    const empty = submissionOf({ form: FORM, from: '东区总工会', sheet: '空表', figures: {} });
    const done = consolidationOf([old, empty, west]);
    expect(totalsOf(done)).toMatchObject({ A: '7' });
    expect(done.findings).toMatchObject([{ code: 'other-period', added: true }]);
  });

  it('lets the user choose last year’s form', () => {
    const old = submissionOf({
      form: { ...FORM, year: 2021 },
      from: '东区总工会',
      file: '旧',
      sheet: '1',
      figures: { A: 9 },
    });
    const done = consolidationOf([old, east], { chosen: new Set(['旧\n1']) });
    expect(standingsOf(done)).toEqual(['东区总工会.xlsx: not-chosen', '旧: included']);
  });
});
