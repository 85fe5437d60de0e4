import { planCopy } from '../../src/app/plan-copy';
import { gridOf } from '../support/grid-of';

const [plan] = planCopy({
  sheets: [
    gridOf(
      [
        ['送温暖统计表的一个很长很长的标题，占两列', ''],
        ['合计', '=SUM(B3:B4) → 12.5'],
        ['甲', 10.1],
        ['乙', true],
        ['丙', '=A1/0 → #DIV/0!'],
      ],
      { name: '附件1', merges: ['A1:B1'] },
    ),
  ],
});

describe('planCopy', () => {
  it('keeps names, merges, texts, figures and formulas with their results', () => {
    expect(plan?.name).toBe('附件1');
    expect(plan?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(plan?.cells.map(({ content }) => content).slice(1)).toEqual([
      { kind: 'text', text: '合计' },
      { kind: 'formula', formula: 'SUM(B3:B4)', cached: '12.5' },
      { kind: 'text', text: '甲' },
      { kind: 'figure', figure: '10.1' },
      { kind: 'text', text: '乙' },
      { kind: 'text', text: 'TRUE' },
      { kind: 'text', text: '丙' },
      { kind: 'formula', formula: 'A1/0', cached: '#DIV/0!' },
    ]);
  });

  it('makes columns as wide as their texts, merged titles aside', () => {
    expect(plan?.widths).toEqual([8, 8]);
  });
});
