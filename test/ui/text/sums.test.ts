import { partsText } from '../../../src/ui/text/sums';
import { sum } from '../../support/rules';

const codes = (stem: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${stem}${String(at + 1)}`);

describe('partsText', () => {
  it.each([
    ['a short sum', sum('F', 'F1', 'F2', 'F3'), 'F1+F2+F3'],
    ['a long run', sum('C', ...codes('C', 11)), 'C1+C2+…+C11'],
    ['a long sum with a gap', sum('C', 'C1', 'C2', 'C3', 'C5', 'C6'), 'C1+C2+C3+C5+C6'],
    ['parts taken away', sum('A', 'A1', '-A2', 'A3', 'A4', 'A5'), 'A1-A2+A3+A4+A5'],
    ['mixed stems', sum('A', 'B1', 'B2', 'B3', 'B4', 'C5'), 'B1+B2+B3+B4+C5'],
  ])('writes %s', (_, { parts }, text) => {
    expect(partsText(parts)).toBe(text);
  });
});
