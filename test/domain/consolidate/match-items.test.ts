import { matchItems } from '../../../src/domain/consolidate/match-items';
import type { Item } from '../../../src/domain/templates/item';
import { codeOf } from '../../support/code-of';
import { consolidationOf, setFindingsOf, totalsOf } from '../../support/consolidation-of';
import { formatAmount } from '../../../src/domain/figures/amount';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';
import { printedForm, registeredForm, submissionOf } from '../../support/submission-of';

const catalogue = catalogueIds().map(catalogueEntry);
const heilongjiang = registeredForm(catalogueEntry('warmth-2021-heilongjiang'));
const beijing = catalogueEntry('warmth-2022-beijing');
const shanghai = catalogueEntry('warmth-2022-shanghai');
const ezhou = catalogueEntry('warmth-2022-ezhou');

/** The target's items that are not found, and the form's that have no place. */
function gaps(form: readonly Item[], target: readonly Item[]): readonly [string, string] {
  const { indexes, unplaced } = matchItems(form, target);
  const lacking = target.filter((_, at) => indexes[at] === undefined);
  return [
    lacking.map(({ code }) => code).join(' '),
    unplaced.map((index) => form[index]?.code).join(' '),
  ];
}

describe('matchItems', () => {
  it.each([
    ['warmth-2021-heilongjiang', 'warmth-2022-beijing', '', 'J1 J2'],
    ['warmth-2021-heilongjiang', 'warmth-2022-shanghai', 'J1 J2 J3 J4', 'J1 J2'],
    ['warmth-2022-beijing', 'warmth-2022-shanghai', 'J1 J2 J3 J4', ''],
    ['warmth-2022-ezhou', 'warmth-2022-shanghai', 'G J1 J2', 'G J1 J2'],
    ['centre-2020-heilongjiang', 'centre-2021-beijing', '', ''],
    ['centre-2020-cangzhou', 'centre-2021-shanghai', 'N1 N2', ''],
  ])('finds the items of %s in %s by code and label', (form, target, lacking, unplaced) => {
    expect(gaps(catalogueEntry(form).items, catalogueEntry(target).items)).toEqual([
      lacking,
      unplaced,
    ]);
  });

  it('knows an item by its label alone where each form has it once', () => {
    const { items } = printedForm([
      ['A', '走访企业（家）'],
      ['B', '帮扶款物（万元）'],
      ['C', '帮扶款物（万元）'],
    ]);
    const moved = printedForm([
      ['X', '走访企业（家）'],
      ['Y', '帮扶款物（万元）'],
    ]);
    expect(gaps(moved.items, items)).toEqual(['B C', 'Y']);
  });

  it('never knows an item by its code alone, nor in a measure that cannot be added', () => {
    const { items } = printedForm([
      ['J1', '慰问医务人员（人次）'],
      ['J2', '慰问金额（万元）'],
      ['J3', '慰问企业（家）'],
    ]);
    const other = printedForm([
      ['J1', '慰问一线职工（人次）'],
      ['J2', '慰问金额（人次）'],
      ['J3', '慰问企业（个）'],
    ]);
    expect(gaps(other.items, items)).toEqual(['J1 J2', 'J1 J2']);
  });
});

describe('consolidate, over several forms', () => {
  const old = submissionOf({
    form: heilongjiang,
    from: '甲市总工会',
    figures: { A: 2, B: 3, B1: 3, C: 10, D: 1, C1: 10, D1: 1, J1: 7, J2: 0.7 },
  });

  it('brings a form of 2021 into Beijing 2022 and lists what has no place there, with its amount', () => {
    const now = submissionOf({
      form: registeredForm(beijing),
      from: '乙市总工会',
      figures: { A: 1, C: 5, C1: 5, G: 4 },
    });
    const done = consolidationOf([old, now], { template: beijing }, catalogue);
    expect(totalsOf(done)).toEqual({
      A: '3',
      B: '3',
      B1: '3',
      C: '15',
      D: '1',
      C1: '15',
      D1: '1',
      G: '4',
    });
    expect(setFindingsOf(done)).toEqual([
      'other-period: 甲市总工会.xlsx',
      'items-unplaced: 甲市总工会.xlsx',
    ]);
    expect(
      done.partlyCovered.map(({ item, inTarget, submissions, amount }) => [
        `${item.code} ${item.label}`,
        inTarget,
        submissions,
        amount === undefined ? undefined : formatAmount(amount),
      ]),
    ).toEqual([
      ['J1 两节期间共慰问疫情防控一线医务人员', false, 1, '7'],
      ['J2 两节期间共慰问疫情防控一线医务人员', false, 1, '0.7'],
    ]);
  });

  it('does not take J1 of 2021, medical staff, for J1 of 2022, staff in the front line', () => {
    const now = submissionOf({
      form: registeredForm(shanghai),
      from: '乙市总工会',
      figures: { A: 1, J1: 100, J2: 10, J3: 5, J4: 0.5 },
    });
    const done = consolidationOf([old, now, { ...now, organisation: '丙市总工会' }], {}, catalogue);
    expect(done.template.id).toBe('warmth-2022-shanghai');
    expect(totalsOf(done)).toMatchObject({ A: '4', J1: '200', J2: '20', J3: '10', J4: '1' });
    const covered = done.partlyCovered.map(
      ({ item, inTarget, forms }) =>
        `${item.code} ${inTarget ? 'of ours' : 'of theirs'} in ${forms.map(({ templateId }) => templateId ?? '').join(' ')}`,
    );
    expect(covered).toEqual([
      'J1 of ours in warmth-2022-shanghai',
      'J2 of ours in warmth-2022-shanghai',
      'J3 of ours in warmth-2022-shanghai',
      'J4 of ours in warmth-2022-shanghai',
      'J1 of theirs in warmth-2021-heilongjiang',
      'J2 of theirs in warmth-2021-heilongjiang',
    ]);
  });

  it('adds centre forms of 2020 and 2021 item by item, though their labels name other years', () => {
    const figures = { A: 1, A3: 1, F: 3, F7: 3, G: 2, G7: 2, I: '是', J: 5 };
    const set = ['centre-2020-heilongjiang', 'centre-2021-beijing'].map((id) =>
      submissionOf({ form: registeredForm(catalogueEntry(id)), from: id, figures }),
    );
    const done = consolidationOf(set, {}, catalogue);
    expect(done.template.id).toBe('centre-2021-beijing');
    expect(totalsOf(done)).toEqual({
      A: '2',
      A3: '2',
      F: '6',
      G: '4',
      F7: '6',
      G7: '4',
      I: '是2 否0',
      J: '10',
    });
    expect(done.partlyCovered).toEqual([]);
    expect(setFindingsOf(done)).toContain('other-period: centre-2020-heilongjiang.xlsx');
  });

  it('leaves a centre form out of warmth forms and says so', () => {
    const warm = submissionOf({ form: registeredForm(ezhou), from: '甲', figures: { A: 1 } });
    const centre = submissionOf({
      form: registeredForm(catalogueEntry('centre-2021-beijing')),
      from: '甲',
      sheet: '附件2',
      figures: { A: 1 },
    });
    const { placed, totals } = consolidationOf([warm, centre], { template: ezhou }, catalogue);
    expect(placed.map(({ standing }) => standing)).toEqual([
      { status: 'included' },
      { status: 'excluded', reason: 'other-form' },
    ]);
    expect(totals.get(codeOf('A'))).toMatchObject({ kind: 'added', contributors: 1 });
  });

  it('consolidates a form that nobody registered on its own print', () => {
    const form = printedForm([
      ['01', '受援职工（人）01=02+03'],
      ['02', '男职工（人）'],
      ['03', '女职工（人）'],
    ]);
    const set = ['甲', '乙'].map((from) =>
      submissionOf({ form, from, figures: { '01': 3, '02': 1, '03': 2 } }),
    );
    const done = consolidationOf(set, {}, catalogue);
    expect(done.template.id).toBeUndefined();
    expect(totalsOf(done)).toEqual({ '01': '6', '02': '2', '03': '4' });
  });

  it('prefers a registered form to others, then the one in most use, then the later year', () => {
    const loose = printedForm([['A', '走访企业（家）']]);
    const from = (form: Parameters<typeof submissionOf>[0]['form'], n: number) =>
      submissionOf({ form, from: `第${String(n)}区`, figures: { A: 1 } });
    const forms = [loose, loose, heilongjiang, registeredForm(beijing)];
    expect(consolidationOf(forms.map(from), {}, catalogue).template.id).toBe('warmth-2022-beijing');
    const more = [...forms, heilongjiang];
    expect(consolidationOf(more.map(from), {}, catalogue).template.id).toBe(
      'warmth-2021-heilongjiang',
    );
  });

  it('turns 元 into 万元 exactly where a form states another unit', () => {
    const target = printedForm([
      ['A', '走访企业（家）'],
      ['B', '慰问款（万元）'],
    ]);
    const inYuan = printedForm([
      ['A', '走访企业（家）'],
      ['B', '慰问款（元）'],
    ]);
    const set = [
      submissionOf({ form: target, from: '甲', figures: { A: 1, B: 0.1 } }),
      submissionOf({ form: target, from: '乙', figures: { A: 1, B: 0.2 } }),
      submissionOf({ form: inYuan, from: '丙', figures: { A: 1, B: '123456.78' } }),
    ];
    expect(totalsOf(consolidationOf(set))).toEqual({ A: '3', B: '12.645678' });
  });
});
