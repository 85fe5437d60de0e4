import { labelLikeness, SAME_ITEM } from '../../../src/domain/recognise/label-likeness';

describe('labelLikeness', () => {
  it('is 1 for the same label and 0 for nothing in common', () => {
    expect(labelLikeness('提供生活救助', '提供生活救助')).toBe(1);
    expect(labelLikeness('地方财政', '社会捐助')).toBe(0);
    expect(labelLikeness('', '社会捐助')).toBe(0);
  });

  it.each([
    ['提供子女助学救助', '提供子女上学救助'],
    ['在重大项目和重大工程中做出突出贡献的职工', '在重大项目、重大工程中做出贡献的职工'],
    ['各级工会建档的困难职工', '工会建档困难职工'],
  ])('takes %s and %s for one item', (one, other) => {
    expect(labelLikeness(one, other)).toBeGreaterThanOrEqual(SAME_ITEM);
    expect(labelLikeness(other, one)).toBe(labelLikeness(one, other));
  });

  it.each([
    ['提供生活救助', '提供医疗救助'],
    ['中央财政', '地方财政'],
    ['走访企业', '走访职工家庭'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(labelLikeness(one, other)).toBeLessThan(SAME_ITEM);
  });
});
