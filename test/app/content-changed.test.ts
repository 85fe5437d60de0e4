import {
  hasContentChanged,
  holdsStill,
  isSameInput,
  mayConcern,
} from '../../src/app/content-changed';
import type { HostChange } from '../../src/app/host';
import type { Grid, Workbook } from '../../src/domain/grid/grid';
import { type GridSketch, gridOf } from '../support/grid-of';
import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { faultFrom, must } from '../support/must';
import { plannedCell, sheetPlan } from '../support/sheet-plan';

const FORM = gridOf([
  ['C', '=SUM(B2:B3) → 3'],
  ['C1', 1],
  ['C2', 2],
]);
const NOTES = gridOf([['说明']], { name: '说明' });

function formWith(rows: Parameters<typeof gridOf>[0], sketch: GridSketch = {}): Grid {
  return gridOf(rows, sketch);
}

function readingOf(grid: Grid): { readonly workbook: Workbook } {
  return { workbook: { sheets: [grid] } };
}

describe('mayConcern', () => {
  const CHANGES: readonly (readonly [string, HostChange, boolean])[] = [
    ['an edit on a sheet that was read', { kind: 'cells-changed', sheet: '附件1' }, true],
    ['an edit on another sheet', { kind: 'cells-changed', sheet: '说明' }, false],
    ['another sheet in front', { kind: 'sheet-activated', sheet: '附件1' }, false],
    ['sheets added or deleted', { kind: 'sheets-changed' }, true],
  ];

  it.each(CHANGES)('judges %s', async (_, change, concerns) => {
    const host = createMemoryHost({ sheets: [FORM, NOTES] });
    const read = await must(host.readSheets('active'));
    expect(mayConcern(change, read)).toBe(concerns);
  });
});

describe('holdsStill', () => {
  it.each([
    [
      'a figure',
      formWith([
        ['C', '=SUM(B2:B3) → 3'],
        ['C1', 1],
        ['C2', 3],
      ]),
    ],
    [
      'a formula',
      formWith([
        ['C', '=B2+B3 → 3'],
        ['C1', 1],
        ['C2', 2],
      ]),
    ],
    [
      'a result',
      formWith([
        ['C', '=SUM(B2:B3) → 4'],
        ['C1', 1],
        ['C2', 2],
      ]),
    ],
    [
      'text for a number',
      formWith([
        ['C', '=SUM(B2:B3) → 3'],
        ['C1', '1'],
        ['C2', 2],
      ]),
    ],
    ['a place', formWith([['C', '=SUM(B2:B3) → 3'], [], ['C1', 1], ['C2', 2]])],
    ['a cell more', formWith([['C', '=SUM(B2:B3) → 3'], ['C1', 1], ['C2', 2], ['C3']])],
    [
      'a merge',
      formWith(
        [
          ['C', '=SUM(B2:B3) → 3'],
          ['C1', 1],
          ['C2', 2],
        ],
        { merges: ['D1:E1'] },
      ),
    ],
    [
      'a hidden row',
      formWith(
        [
          ['C', '=SUM(B2:B3) → 3'],
          ['C1', 1],
          ['C2', 2],
        ],
        { hiddenRows: [1] },
      ),
    ],
    [
      'a hidden column',
      formWith(
        [
          ['C', '=SUM(B2:B3) → 3'],
          ['C1', 1],
          ['C2', 2],
        ],
        { hiddenCols: [1] },
      ),
    ],
    ['a hidden sheet', { ...FORM, visibility: 'hidden' as const }],
  ])('sees %s', (_, other) => {
    expect(holdsStill(readingOf(FORM), readingOf(other))).toBe(false);
    expect(holdsStill(readingOf(other), readingOf(FORM))).toBe(false);
  });

  it('does not mind what a cell shows, which hangs on the width of its column', () => {
    const rows = FORM.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) => ({ ...cell, shown: '###' })),
    }));
    expect(holdsStill(readingOf(FORM), readingOf({ ...FORM, rows }))).toBe(true);
  });
});

describe('isSameInput', () => {
  it('does not mind results of formulas and what is hidden', () => {
    const recalculated = formWith(
      [
        ['C', '=SUM(B2:B3) → 9'],
        ['C1', 1],
        ['C2', 2],
      ],
      { hiddenCols: [1] },
    );
    expect(isSameInput(FORM, recalculated)).toBe(true);
  });

  it.each([
    [
      'another figure',
      [
        ['C', '=SUM(B2:B3) → 3'],
        ['C1', 1],
        ['C2', 5],
      ],
    ],
    [
      'another formula',
      [
        ['C', '=B2+B3 → 3'],
        ['C1', 1],
        ['C2', 2],
      ],
    ],
    [
      'a figure for a formula',
      [
        ['C', 3],
        ['C1', 1],
        ['C2', 2],
      ],
    ],
    [
      'one more cell',
      [
        ['C', '=SUM(B2:B3) → 3'],
        ['C1', 1],
        ['C2', 2, '备注'],
      ],
    ],
    ['one cell less', [['C', '=SUM(B2:B3) → 3'], ['C1', 1], ['C2']]],
  ])('sees %s', (_, rows) => {
    expect(isSameInput(FORM, gridOf(rows))).toBe(false);
    expect(isSameInput(gridOf(rows), FORM)).toBe(false);
  });
});

describe('hasContentChanged', () => {
  type Story = (host: MemoryHost) => Promise<unknown>;
  const cell = { row: 1, col: 1 };
  const STORIES: readonly (readonly [string, Story, boolean])[] = [
    ['nothing happened', () => Promise.resolve(), false],
    ['the user typed another figure', ({ person }) => person.types('附件1', cell, 5), true],
    ['the user typed the same figure', ({ person }) => person.types('附件1', cell, 1), false],
    [
      'the user edited a sheet that was not read',
      ({ person }) => person.types('说明', cell, 5),
      false,
    ],
    [
      'the user took his edit back',
      async ({ person }) => {
        await person.types('附件1', cell, 5);
        await person.types('附件1', cell, 1);
      },
      false,
    ],
    ['another sheet came to the front', ({ person }) => person.opens('说明'), false],
    ['the sheet was deleted', ({ person }) => person.deletesSheet('附件1'), true],
    [
      'we marked it',
      (host) =>
        host.replaceMarks(
          ['附件1'],
          [{ sheet: '附件1', range: { top: 0, left: 0, bottom: 0, right: 1 }, tone: 'error' }],
        ),
      false,
    ],
    [
      'we added a sheet',
      (host) => host.addSheet(sheetPlan({ name: '检查单', cells: [plannedCell('A1', '检查单')] })),
      false,
    ],
    [
      'we wrote and took it back',
      async (host) => {
        await must(
          host.applyWrites([
            { sheet: '附件1', ref: cell, content: { kind: 'figure', figure: '7' } },
          ]),
        );
        await must(host.undoLast());
      },
      false,
    ],
  ];

  it.each(STORIES)('judges that %s', async (_, story, changed) => {
    const host = createMemoryHost({ sheets: [FORM, NOTES] });
    const read = await must(host.readSheets('active'));
    await story(host);
    expect(await must(hasContentChanged(host, read))).toBe(changed);
    expect(holdsStill(read, await must(host.readSheets('all')))).toBe(!changed);
  });

  it('passes on why the program could not be asked', async () => {
    const host = createMemoryHost({ sheets: [FORM] });
    const read = await must(host.readSheets('all'));
    host.refuse('cell-being-edited');
    expect(await faultFrom(hasContentChanged(host, read))).toEqual({ code: 'cell-being-edited' });
  });
});
