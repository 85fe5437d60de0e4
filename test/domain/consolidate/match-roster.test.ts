import { matchRoster } from '../../../src/domain/consolidate/match-roster';
import { normaliseName } from '../../../src/domain/consolidate/normalise-name';
import { consolidationOf, fileOf, setFindingsOf } from '../../support/consolidation-of';
import { printedForm, submissionOf } from '../../support/submission-of';

const FORM = printedForm([
  ['A', '走访企业（家）'],
  ['B', '慰问款（万元）'],
]);

/** Held against a roster: `东区: 1.xlsx`, `?` in front of a file under a name that is nearly it. */
function received(roster: readonly string[], senders: readonly string[]): readonly string[] {
  const set = senders.map((from, n) =>
    submissionOf({ form: FORM, from, file: `${String(n + 1)}.xlsx`, figures: { A: n + 1 } }),
  );
  const match = matchRoster(consolidationOf(set).placed, { names: roster });
  return [
    ...match.expected.map(({ name, keys, uncertain }) => {
      const files = [...keys.map(fileOf), ...uncertain.map((key) => `?${fileOf(key)}`)];
      return `${name}: ${files.join(' ')}`;
    }),
    `others: ${match.notOnRoster.map(fileOf).join(' ')}`,
  ];
}

describe('normaliseName', () => {
  it.each([
    ['东区总工会', '东区'],
    [' 东区 总工会 ', '东区'],
    ['东区总工会（盖章）', '东区'],
    ['东区总工会(公章)', '东区'],
    ['（东区）总工会', '东区'],
    ['ＡＢＣ公司工会委员会', 'abc公司'],
    ['某公司工会', '某公司'],
    ['某某委员会', '某某'],
    ['总工会', '总工会'],
    ['东区总工会（本级）', '东区总工会本级'],
    ['', ''],
  ])('makes %j %j', (name, normal) => {
    expect(normaliseName(name)).toBe(normal);
  });
});

describe('matchRoster', () => {
  it('tells who sent something, who did not, and who was not asked', () => {
    expect(received(['东区', '西区总工会', '南区工会'], ['东区总工会', '高新区总工会'])).toEqual([
      '东区: 1.xlsx',
      '西区总工会: ',
      '南区工会: ',
      'others: 2.xlsx',
    ]);
  });

  it('counts a unit that sent twice once, be it the same or something else', () => {
    expect(received(['东区'], ['东区总工会', '东区工会'])).toEqual([
      '东区: 1.xlsx 2.xlsx',
      'others: ',
    ]);
  });

  it.each([
    ['上海市浦东新区总工会', '浦东新区总工会'],
    ['浦东新区', '浦东新区总工会（本级）'],
    ['静安区街道工会', '静安区街到工会'],
  ])('keeps %s missing beside %s, and shows the two', (asked, sender) => {
    expect(received([asked], [sender])).toEqual([`${asked}: ?1.xlsx`, 'others: ']);
  });

  it('takes short names that differ in one character for different units', () => {
    expect(received(['东区', '甲街道'], ['西区', '乙街道'])).toEqual([
      '东区: ',
      '甲街道: ',
      'others: 1.xlsx 2.xlsx',
    ]);
  });

  it('does not put a name near one that was received already', () => {
    expect(received(['浦东新区'], ['浦东新区总工会', '浦东新区总工会（本级）'])).toEqual([
      '浦东新区: 1.xlsx',
      'others: 2.xlsx',
    ]);
  });

  it('offers a form that names nobody as the unit that its file is called after, as uncertain', () => {
    const figures = { A: 3, B: 2 };
    const set = ['东区总工会.xlsx', '西区总工会(1).xlsx', '别的.xlsx'].map((file) =>
      submissionOf({ form: FORM, file, figures }),
    );
    const done = consolidationOf(set, { roster: { names: ['东区', '西区工会', '南区'] } });
    expect(setFindingsOf(done)).toEqual([
      'without-organisation: 别的.xlsx 东区总工会.xlsx 西区总工会(1).xlsx',
      'missing: 东区 西区工会 南区',
      'name-uncertain: 东区总工会.xlsx',
      'name-uncertain: 西区总工会(1).xlsx',
    ]);
    const match = matchRoster(done.placed, { names: ['东区'] });
    expect(match.nameless.map(fileOf)).toEqual(['别的.xlsx', '西区总工会(1).xlsx']);
  });

  it('is told in the findings', () => {
    const set = ['东区', '高新区', '西区总工会本级'].map((from, n) =>
      submissionOf({ form: FORM, from, figures: { A: n + 1 } }),
    );
    const names = ['东区总工会', '西区总工会', '南区总工会'];
    expect(setFindingsOf(consolidationOf(set, { roster: { names } }))).toEqual([
      'missing: 西区总工会 南区总工会',
      'not-on-roster: 高新区.xlsx',
      'name-uncertain: 西区总工会本级.xlsx',
    ]);
  });
});
