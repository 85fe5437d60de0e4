import { ruleText } from '../../../../src/ui/text/zh-cn/rules';
import { answered, atLeast, ofWhich, paired, perHead, sum } from '../../../support/rules';

const codes = (stem: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${stem}${String(at + 1)}`);

describe('ruleText', () => {
  it.each([
    ['a short sum', sum('F', 'F1', 'F2', 'F3'), 'F=F1+F2+F3'],
    ['a long run', sum('C', ...codes('C', 11)), 'C=C1+C2+…+C11'],
    ['a long sum with a gap', sum('C', 'C1', 'C2', 'C3', 'C5', 'C6'), 'C=C1+C2+C3+C5+C6'],
    ['parts taken away', sum('A', 'A1', '-A2', 'A3', 'A4', 'A5'), 'A=A1-A2+A3+A4+A5'],
    ['mixed stems', sum('A', 'B1', 'B2', 'B3', 'B4', 'C5'), 'A=B1+B2+B3+B4+C5'],
    ['of-which', ofWhich('B3', 'B3.1', 'B3.2'), 'B3≥其中 B3.1+B3.2'],
    ['at least', atLeast('A', 'B', 'C'), 'A≥B+C'],
    ['paired', paired('C3', 'D3'), 'C3 与 D3 应同时有数'],
    ['per head', perHead('C3', 'D3'), 'D3÷C3 人均'],
    ['answered', answered('I', 'J'), 'I 与 J 应一致'],
  ])('writes %s', (_, rule, text) => {
    expect(ruleText(rule)).toBe(text);
  });
});
