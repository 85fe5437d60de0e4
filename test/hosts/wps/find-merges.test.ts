import * as fc from 'fast-check';
import { type CellRange, formatRange, rangeHolds } from '../../../src/domain/grid/cell-range';
import type { Grid } from '../../../src/domain/grid/grid';
import { rangesMeet } from '../../support/excel/cells-of-range';
import { gridOf } from '../../support/grid-of';
import { must } from '../../support/must';
import { openWpsHost } from '../../support/wps/open-wps-host';
import { drawnMerges, sketchOf } from '../contract/sketch-of';

const ROWS = 7;
const COLS = 5;
const RUNS = 200;

const anyRange: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLS - 1), fc.nat(3), fc.nat(3))
  .map(([top, left, down, across]) => ({
    top,
    left,
    bottom: Math.min(ROWS - 1, top + down),
    right: Math.min(COLS - 1, left + across),
  }));

/** A sheet whose merged ranges hold something, as they do on paper, between cells some of which are filled. */
const anySheet: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.array(anyRange, { maxLength: 12 }).map(apart),
    fc.array(fc.boolean(), { minLength: ROWS * COLS, maxLength: ROWS * COLS }),
  )
  .map(([merges, filled]) => {
    const textAt = (row: number, col: number): string => {
      const merge = merges.find((one) => rangeHolds(one, { row, col }));
      if (merge !== undefined) return merge.top === row && merge.left === col ? '表' : '';
      return filled[row * COLS + col] === true ? '项' : '';
    };
    const lines = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLS }, (__, col) => textAt(row, col)),
    );
    return gridOf(lines, { name: '附件1', merges: merges.map(formatRange) });
  });

/** Those of several cells that lie on no earlier one. */
function apart(ranges: readonly CellRange[]): readonly CellRange[] {
  return ranges.reduce<readonly CellRange[]>((kept, range) => {
    const isWide = range.top < range.bottom || range.left < range.right;
    return isWide && !kept.some((one) => rangesMeet(one, range)) ? [...kept, range] : kept;
  }, []);
}

async function read(sheet: Grid): Promise<readonly string[]> {
  const { host } = await openWpsHost(sketchOf({ sheets: [sheet], painted: [], ownRules: [] }));
  return drawnMerges((await must(host.readSheets('all'))).workbook.sheets[0]);
}

describe('findMerges', () => {
  it('finds every merged range that holds something, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (sheet) => {
        expect(await read(sheet)).toEqual(drawnMerges(sheet));
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    [
      'rows of one number over several',
      ['A1:A4'],
      [
        ['1', 'B'],
        ['', 'B1'],
        ['', 'B2'],
        ['', 'B3'],
        ['2', 'C'],
      ],
    ],
    [
      'a blank range',
      ['C2:D3'],
      [
        ['项目', '合计', '说明', '备注'],
        ['A', '1', '', ''],
        ['B', '2', '', ''],
      ],
    ],
    [
      'blank ranges below each other',
      ['A1:A2', 'A3:A4'],
      [
        ['', 'B'],
        ['', 'C'],
        ['', 'D'],
        ['', 'E'],
      ],
    ],
    [
      'a title over two rows',
      ['A1:C2'],
      [
        ['统计表', '', ''],
        ['', '', ''],
        ['A', 'B', 'C'],
      ],
    ],
    [
      'ranges beside ranges below',
      ['A1:B1', 'C1:C2'],
      [
        ['A', '', 'C'],
        ['D', '', ''],
      ],
    ],
  ])('finds %s', async (_, merges, lines) => {
    const sheet = gridOf(lines, { name: '附件1', merges });
    expect(await read(sheet)).toEqual(merges);
  });
});
