import type { CellRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import { cellsOfRange, needFormatting } from './cells-of-range';
import { type ModelObject, keptProperties, numberOf, textOf } from './model-object';
import type { SimulatedSheet } from './simulated-sheet';

/** Ranges whose cells get a look together. */
export interface Looks {
  readonly sheet: SimulatedSheet;
  readonly ranges: readonly CellRange[];
}

/** Format of a range or of several. */
export function modelFormat(looks: Looks): ModelObject {
  const keep = keepIn(looks);
  const own = keptProperties(
    {
      HorizontalAlignment: 'across',
      VerticalAlignment: 'down',
      WrapText: 'wraps',
      IndentLevel: 'indent',
    },
    keep,
  );
  const part = (kind: string, names: Readonly<Record<string, string>>): ModelObject => ({
    kind,
    ...keptProperties(names, keep),
  });
  return {
    kind: 'RangeFormat',
    get: {
      ...own.get,
      Font: () =>
        part('RangeFont', {
          Name: 'font.name',
          Size: 'font.size',
          Bold: 'font.bold',
          Color: 'font.color',
        }),
      Fill: () => part('RangeFill', { Color: 'fill.color' }),
      Protection: () => protection(looks),
      Borders: () => ({
        kind: 'RangeBorderCollection',
        call: { Indexer: (side: unknown) => modelBorder(looks, textOf(side)) },
      }),
    },
    set: {
      ...own.set,
      ColumnWidth: (points) => setSizes(looks, { of: 'cols', points: numberOf(points) }),
      RowHeight: (points) => setSizes(looks, { of: 'rows', points: numberOf(points) }),
    },
  };
}

/** Cells are locked until somebody unlocks them. */
function protection(looks: Looks): ModelObject {
  const { write } = keepIn(looks);
  return {
    kind: 'FormatProtection',
    get: {
      Locked: () => {
        const locked = places(looks).map(
          (ref) => looks.sheet.at(ref).look['protection.locked'] ?? true,
        );
        return locked.every((one) => one === locked[0]) ? locked[0] : null;
      },
    },
    set: { Locked: (value) => write('protection.locked', value) },
  };
}

function places({ ranges }: Looks): readonly CellRef[] {
  return ranges.flatMap(cellsOfRange);
}

/** Null where the cells differ, as Excel answers. */
function keepIn(looks: Looks): Parameters<typeof keptProperties>[1] {
  return {
    read: (name) => {
      const values = places(looks).map((ref) => looks.sheet.at(ref).look[name]);
      return values.every((value) => value === values[0]) ? values[0] : null;
    },
    write: (name, value) => {
      needFormatting(looks.sheet);
      for (const ref of places(looks)) putLook(looks.sheet, ref, { [name]: value });
    },
  };
}

function putLook(sheet: SimulatedSheet, ref: CellRef, look: Record<string, unknown>): void {
  const cell = sheet.at(ref);
  sheet.put(ref, { ...cell, look: { ...cell.look, ...look } });
}

function setSizes(
  { sheet, ranges }: Looks,
  { of, points }: { readonly of: 'rows' | 'cols'; readonly points: number },
): void {
  needFormatting(sheet);
  for (const { top, left, bottom, right } of ranges) {
    const [first, last] = of === 'rows' ? [top, bottom] : [left, right];
    for (let place = first; place <= last; place += 1) {
      (of === 'rows' ? sheet.heights : sheet.widths).set(place, points);
    }
  }
}

/** Cells of a range that have a side of it, and which of their own lines it is. */
const SIDES: Readonly<
  Record<string, readonly [line: string, has: (range: CellRange, ref: CellRef) => boolean]>
> = {
  EdgeTop: ['top', ({ top }, { row }) => row === top],
  EdgeBottom: ['bottom', ({ bottom }, { row }) => row === bottom],
  EdgeLeft: ['left', ({ left }, { col }) => col === left],
  EdgeRight: ['right', ({ right }, { col }) => col === right],
  InsideHorizontal: ['bottom', ({ bottom }, { row }) => row < bottom],
  InsideVertical: ['right', ({ right }, { col }) => col < right],
};

function modelBorder({ sheet, ranges }: Looks, side: string): ModelObject {
  const [line, has] = SIDES[side] ?? [side, () => false];
  const draw = (property: string, value: unknown): void => {
    needFormatting(sheet);
    for (const range of ranges) {
      for (const ref of cellsOfRange(range)) {
        if (has(range, ref)) putLook(sheet, ref, { [`border.${line}.${property}`]: value });
      }
    }
  };
  return {
    kind: 'RangeBorder',
    set: { Style: (value) => draw('style', value), Weight: (value) => draw('weight', value) },
  };
}
