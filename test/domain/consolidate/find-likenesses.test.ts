import type { Submission } from '../../../src/domain/consolidate/submission';
import { consolidationOf, setFindingsOf } from '../../support/consolidation-of';
import { printedForm, submissionOf } from '../../support/submission-of';

const CODES = [...'ABCDEFGHIJ'];
const FORM = printedForm(
  CODES.map((code, at) => [code, `项目${code}（${at < 6 ? '人次' : '万元'}）`] as const),
);

/** A unit with figures of its own, not round ones. */
const figuresOf = (n: number): readonly number[] =>
  CODES.map((_, at) => (at < 6 ? 100 + ((n * 37 + at * 53) % 97) : (n * 741 + at * 377) / 100));

const sent = (from: string, figures: readonly number[], folder = ''): Submission =>
  submissionOf({
    form: FORM,
    from,
    file: `${folder}${from}.xlsx`,
    figures: Object.fromEntries(CODES.map((code, at) => [code, (figures[at] ?? 0).toFixed(2)])),
  });

const TOWNS = ['东区甲镇', '东区乙镇', '东区丙镇'].map((from, n) => sent(from, figuresOf(n + 1)));
const BESIDE = ['西区', '南区'].map((from, n) => sent(from, figuresOf(n + 11)));
const sum = CODES.map((_, at) => [1, 2, 3].reduce((all, n) => all + (figuresOf(n)[at] ?? 0), 0));
const maybe = 'maybe-superior: 东区.xlsx 东区丙镇.xlsx 东区乙镇.xlsx 东区甲镇.xlsx';

describe('findMaybeSuperiors', () => {
  it('asks about a district beside its towns when one of them was corrected afterwards', () => {
    const district = sum.map((figure, at) => (at === 2 ? figure - 40 : figure));
    const set = [...TOWNS, ...BESIDE, sent('东区总工会', district)];
    expect(setFindingsOf(consolidationOf(set))).toEqual([
      maybe.replace('东区.xlsx', '东区总工会.xlsx'),
    ]);
  });

  it('asks about a sum with the unit’s own figures added, and about a rounded one', () => {
    const own = sum.map((figure, at) => figure + at + 1);
    expect(setFindingsOf(consolidationOf([...TOWNS, sent('东区', own)]))).toEqual([maybe]);
    const rounded = sum.map((figure) => Math.round(figure * 10) / 10);
    expect(setFindingsOf(consolidationOf([...TOWNS, sent('东区', rounded)]))).toEqual([maybe]);
  });

  it('asks by the folder that bears its name, and by the figures alone in a folder', () => {
    const towns = ['甲镇', '乙镇', '丙镇'].map((from, n) => sent(from, figuresOf(n + 1), '东区/'));
    const own = sum.map((figure, at) => figure + at + 1);
    const found = 'maybe-superior: 东区.xlsx 东区/丙镇.xlsx 东区/乙镇.xlsx 东区/甲镇.xlsx';
    expect(setFindingsOf(consolidationOf([...towns, ...BESIDE, sent('东区', own)]))).toEqual([
      found,
    ]);
    const corrected = sum.map((figure, at) => (at === 7 ? figure + 4 : figure));
    const nameless = sent('某某总工会', corrected, '东区/');
    expect(setFindingsOf(consolidationOf([...towns, ...BESIDE, nameless]))).toEqual([
      found.replace('东区.xlsx', '东区/某某总工会.xlsx'),
    ]);
  });

  it('does not ask about a unit that sent its own form beside those beneath it', () => {
    const own = sent('东区', figuresOf(4));
    expect(setFindingsOf(consolidationOf([...TOWNS, ...BESIDE, own]))).toEqual([]);
  });

  it('leaves an exact sum to the error that says so', () => {
    const codes = consolidationOf([...TOWNS, sent('东区', sum)]).findings.map(({ code }) => code);
    expect(codes).toEqual(['sum-of-others']);
  });
});

describe('findNearTwins', () => {
  const figures = figuresOf(1);
  const nearly = figures.map((figure, at) => (at === 3 ? figure + 1 : figure));

  it('asks about one unit under two names with nearly the same figures', () => {
    const set = [sent('浦东新区总工会', figures), sent('上海市浦东新区', nearly), ...BESIDE];
    expect(setFindingsOf(consolidationOf(set))).toEqual([
      'near-twins: 浦东新区总工会.xlsx 上海市浦东新区.xlsx',
    ]);
  });

  it('tells the same figures under such names once', () => {
    const set = [sent('浦东新区', figures), sent('上海市浦东新区', figures)];
    expect(setFindingsOf(consolidationOf(set))).toEqual([
      'near-twins: 浦东新区.xlsx 上海市浦东新区.xlsx',
    ]);
  });

  it('asks nothing where the names or the figures have little in common', () => {
    const names = [sent('浦东新区', figures), sent('黄浦区', nearly)];
    expect(setFindingsOf(consolidationOf(names))).toEqual([]);
    const others = [sent('浦东新区', figures), sent('上海市浦东新区', figuresOf(9))];
    expect(setFindingsOf(consolidationOf(others))).toEqual([]);
  });
});
