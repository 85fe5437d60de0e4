import fc from 'fast-check';

import { formatA1 } from '../../src/domain/grid/cell-ref';
import { changedEntries, patchedBytes } from '../support/patched';
import { firstSheetOf, valuesOf } from '../support/read-bytes-of';
import { xlsxOf } from '../support/xlsx-of';

const place = fc.record({ row: fc.nat(6), col: fc.nat(6) });
const cellsAt = fc.uniqueArray(fc.tuple(place, fc.nat(99)), {
  maxLength: 20,
  selector: ([ref]) => formatA1(ref),
});

/** Rows of cells in their order, some of them empty, some missing. */
function rowsOf(cells: readonly (readonly [{ row: number; col: number }, number])[]): string {
  const rows = [0, 2, 3, 5, 6].map((row) => {
    const inRow = cells.filter(([ref]) => ref.row === row).sort(([a], [b]) => a.col - b.col);
    const content = inRow.map(([ref, n]) => `<c r="${formatA1(ref)}"><v>${String(n)}</v></c>`);
    return content.length === 0
      ? `<row r="${String(row + 1)}"/>`
      : `<row r="${String(row + 1)}">${content.join('')}</row>`;
  });
  return `${rows.join('')}<row r="9"><c r="C9"><v>9</v></c></row>`;
}

describe('patchXlsx, on any sheet', () => {
  it('changes the cells written and no others, whatever the sheet and the order of writes', () => {
    fc.assert(
      fc.property(cellsAt, cellsAt, (before, written) => {
        const bytes = xlsxOf(rowsOf(before));
        const writes = written.map(([ref, n]) => ({
          sheet: 'Sheet1',
          ref,
          formula: undefined,
          figure: String(n),
        }));
        const after = patchedBytes(bytes, writes);
        const expected = { ...valuesOf(firstSheetOf(bytes)) };
        for (const [ref, n] of written) expected[formatA1(ref)] = String(n);
        expect(valuesOf(firstSheetOf(after))).toEqual(expected);
        expect(changedEntries(bytes, after).length).toBeLessThanOrEqual(1);
        // Writing the same once more changes nothing.
        expect(patchedBytes(after, [...writes].reverse())).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});
