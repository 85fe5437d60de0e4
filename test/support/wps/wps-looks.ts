import type { CellRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import { cellsOfRange } from '../excel/cells-of-range';
import type { Members } from './bridge';
import { type SheetPlace, needFormats } from './wps-place';

/** Cells that get a look together. */
interface Looks extends SheetPlace {
  readonly ranges: readonly CellRange[];
}

/** Sides of a range: those of each cell, or only those between its rows. */
const SIDES: Readonly<
  Record<number, readonly [line: string, has: (range: CellRange, ref: CellRef) => boolean]>
> = {
  9: ['bottom', ({ bottom }, { row }) => row === bottom],
  12: ['bottom', ({ bottom }, { row }) => row < bottom],
};

/** How cells look, and how wide and high they are. */
export function lookMembers(looks: Looks): Required<Pick<Members, 'get' | 'set'>> {
  const put = (name: string) => (value: unknown) => putLook(looks, () => ({ [name]: value }));
  return {
    get: {
      Font: () =>
        looks.bridge.wrap('Font', {
          set: { Name: put('font.name'), Size: put('font.size'), Bold: put('font.bold') },
        }),
      Borders: () => borders(looks),
    },
    set: {
      NumberFormat: (format) => putFormat(looks, format),
      HorizontalAlignment: put('across'),
      VerticalAlignment: put('down'),
      WrapText: put('wraps'),
      IndentLevel: put('indent'),
      ColumnWidth: (width) => putSizes(looks, 'cols', Number(width)),
      RowHeight: (height) => putSizes(looks, 'rows', Number(height)),
    },
  };
}

function putFormat(looks: Looks, format: unknown): void {
  needFormats(looks);
  const { sheet, ranges } = looks;
  if (typeof format !== 'string') throw new Error('0x800A03EC');
  for (const ref of ranges.flatMap(cellsOfRange)) sheet.put(ref, { ...sheet.at(ref), format });
}

function putLook(
  looks: Looks,
  lookOf: (range: CellRange, ref: CellRef) => Readonly<Record<string, unknown>>,
): void {
  needFormats(looks);
  const { sheet, ranges } = looks;
  for (const range of ranges) {
    for (const ref of cellsOfRange(range)) {
      const cell = sheet.at(ref);
      sheet.put(ref, { ...cell, look: { ...cell.look, ...lookOf(range, ref) } });
    }
  }
}

function borders(looks: Looks): object {
  const all = ['top', 'bottom', 'left', 'right'];
  return looks.bridge.wrap('Borders', {
    set: {
      LineStyle: (style) =>
        putLook(looks, () =>
          Object.fromEntries(all.map((line) => [`border.${line}.style`, style])),
        ),
    },
    call: {
      Item: (side) => {
        const [line, has] = SIDES[Number(side)] ?? ['', (): boolean => false];
        return looks.bridge.wrap('Border', {
          set: {
            LineStyle: (style) =>
              putLook(looks, (range, ref) =>
                has(range, ref) ? { [`border.${line}.style`]: style } : {},
              ),
          },
        });
      },
    },
  });
}

function putSizes(looks: Looks, of: 'rows' | 'cols', size: number): void {
  needFormats(looks);
  const { sheet, ranges } = looks;
  for (const { top, left, bottom, right } of ranges) {
    const [first, last] = of === 'rows' ? [top, bottom] : [left, right];
    for (let line = first; line <= last; line += 1) {
      (of === 'rows' ? sheet.heights : sheet.widths).set(line, size);
    }
  }
}
