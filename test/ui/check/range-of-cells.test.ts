import { type CellRef, parseA1 } from '../../../src/domain/grid/cell-ref';
import { formatRange } from '../../../src/domain/grid/cell-range';
import { rangeOfCells } from '../../../src/ui/check/range-of-cells';

const cellsOf = (names: readonly string[]): readonly CellRef[] =>
  names.flatMap((name) => parseA1(name) ?? []);

describe('rangeOfCells', () => {
  it.each([
    ['one cell', ['E7'], 'E7'],
    ['cells below each other', ['E9', 'E7', 'E8'], 'E7:E9'],
    ['a block', ['E7', 'F7', 'E8', 'F8'], 'E7:F8'],
    ['cells apart: the first', ['E9', 'E7'], 'E9'],
    ['a cell named twice', ['E7', 'E7'], 'E7'],
  ])('selects %s', (_, names, range) => {
    const selected = rangeOfCells(cellsOf(names));
    expect(selected === undefined ? '' : formatRange(selected)).toBe(range);
  });

  it('selects nothing for a finding about the sheet', () => {
    expect(rangeOfCells([])).toBeUndefined();
  });
});
