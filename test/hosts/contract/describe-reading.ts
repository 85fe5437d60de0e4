import type { CellValue } from '../../../src/domain/grid/cell-value';
import { gridOf } from '../../support/grid-of';
import { faultFrom, must } from '../../support/must';
import type { HostTraits, OpenHost } from './open-host';
import { drawn, drawnMerges, FORM, gridWith, NOTES, sketchOf } from './sketch-of';
import { readAll, readSheet, visit } from './visit';

/** What a reading says of cells. */
function describeCells(open: OpenHost, traits: HostTraits): void {
  it('reads numbers, texts, logicals, and formulas with their results', () => {
    const grid = gridOf(
      [
        ['合计', 30.25, true],
        [-0.07, '=SUM(B1:B1) → 30.25', '=A1 → 合计'],
      ],
      { name: '附件1' },
    );
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      expect(drawn(await readSheet(opened, '附件1'))).toEqual({
        A1: '合计',
        B1: 30.25,
        C1: true,
        A2: -0.07,
        B2: '=SUM(B1:B1) → 30.25',
        C2: '=A1 → 合计',
      });
    });
  });

  it('keeps a blank cell blank: no cell, never 0 and never an empty text', () => {
    const grid = gridOf([['C', '', 10], [], ['', 'C1', null]], { name: '附件1' });
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      const read = await readSheet(opened, '附件1');
      expect(drawn(read)).toEqual({ A1: 'C', C1: 10, B3: 'C1' });
      expect(read?.rows.map(({ row }) => row)).toEqual([0, 2]);
    });
  });

  it('keeps a text a text, whatever it looks like', () => {
    const texts = { A1: '=1+1', A2: '12', A3: '007', A4: ' １２ ', A5: '2022-1-5', A6: 'TRUE' };
    const values = Object.entries(texts).map(([address, text]): [string, CellValue] => [
      address,
      { kind: 'text', text },
    ]);
    const grid = gridWith(gridOf([], { name: '附件1' }), Object.fromEntries(values));
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      expect(drawn(await readSheet(opened, '附件1'))).toEqual({ ...texts, A1: "'=1+1" });
    });
  });

  it('reads errors as errors, behind formulas too', () => {
    const grid = gridWith(gridOf([['', '=A9/0 → #DIV/0!']], { name: '附件1' }), {
      A1: { kind: 'error', error: '#N/A' },
    });
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      expect(drawn(await readSheet(opened, '附件1'))).toEqual({
        A1: '(error) #N/A',
        B1: '=A9/0 → (error) #DIV/0!',
      });
    });
  });

  it('reads a date as a date with its serial, and no other number as one', () => {
    const grid = gridWith(gridOf([['', 44566]], { name: '附件1' }), {
      A1: { kind: 'date', serial: 44566 },
    });
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      expect(drawn(await readSheet(opened, '附件1'))).toEqual({ A1: '(date) 44566', B1: 44566 });
    });
  });

  it('tells what a cell shows, or nothing, but nothing else', () =>
    visit(open, sketchOf(), async (opened) => {
      const read = await readSheet(opened, '附件1');
      const painted = read?.rows
        .find(({ row }) => row === 3)
        ?.cells.find(({ ref }) => ref.col === 2);
      expect([undefined, '10.00']).toContain(painted?.shown);
    }));

  if (traits.keepsNotCalculated === true) {
    it('says that a formula was never calculated', () => {
      const grid = gridOf([['=SUM(A2:A3)'], [1], [2]], { name: '附件1' });
      return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
        const read = await readSheet(opened, '附件1');
        expect(read?.rows[0]?.cells[0]?.value).toEqual({ kind: 'not-calculated' });
      });
    });
  }
}

/** What a reading says of sheets. */
function describeSheets(open: OpenHost): void {
  it('reads merged ranges, whose content stands in their top-left cell', () => {
    const grid = gridOf(
      [
        ['标题', '', ''],
        ['B', '', 3],
      ],
      { name: '附件1', merges: ['A1:C1', 'A2:B4'] },
    );
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      const read = await readSheet(opened, '附件1');
      expect(drawnMerges(read)).toEqual(['A1:C1', 'A2:B4']);
      expect(drawn(read)).toEqual({ A1: '标题', A2: 'B', C2: 3 });
    });
  });

  it('names hidden rows and columns, and reads what they hold', () => {
    const grid = gridOf(
      [
        ['C', 30],
        ['C1', 10],
        ['C2', 20],
      ],
      {
        name: '附件1',
        hiddenRows: [1],
        hiddenCols: [0],
      },
    );
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      const read = await readSheet(opened, '附件1');
      expect([...(read?.hiddenRows ?? [])]).toEqual([1]);
      expect([...(read?.hiddenCols ?? [])]).toEqual([0]);
      expect(drawn(read)).toEqual({ A1: 'C', B1: 30, A2: 'C1', B2: 10, A3: 'C2', B3: 20 });
    });
  });

  it('reads all sheets in their order, hidden ones too', () => {
    const sheets = [
      { ...NOTES, name: '封面', visibility: 'hidden' as const },
      FORM,
      { ...NOTES, name: '名单', visibility: 'very-hidden' as const },
    ];
    return visit(open, sketchOf({ sheets, active: '附件1' }), async (opened) => {
      const { workbook, active } = await readAll(opened);
      expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['封面', 'hidden'],
        ['附件1', 'visible'],
        ['名单', 'very-hidden'],
      ]);
      expect(drawn(workbook.sheets[0])).toEqual(drawn(NOTES));
      expect(active).toBe('附件1');
    });
  });

  it('reads only the sheet in front when asked for it', () =>
    visit(open, sketchOf({ active: '说明' }), async ({ host }) => {
      const { workbook, active } = await must(host.readSheets('active'));
      expect(active).toBe('说明');
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['说明']);
      expect(drawn(workbook.sheets[0])).toEqual(drawn(NOTES));
    }));

  it('reads the sheet that the user has opened since', () =>
    visit(open, sketchOf(), async ({ host, person }) => {
      await must(host.readSheets('active'));
      await person.opens('说明');
      expect((await must(host.readSheets('active'))).active).toBe('说明');
    }));

  it('knows where a sheet begins that leaves its first rows and columns blank', () => {
    const grid = gridOf([[], [], ['', '', '代码', 5]], { name: '附件1', merges: ['D3:F4'] });
    return visit(open, sketchOf({ sheets: [grid] }), async (opened) => {
      const read = await readSheet(opened, '附件1');
      expect(drawn(read)).toEqual({ C3: '代码', D3: 5 });
      expect(drawnMerges(read)).toEqual(['D3:F4']);
    });
  });

  it('reads a sheet that holds nothing', () => {
    const blank = gridOf([], { name: 'Sheet2' });
    return visit(open, sketchOf({ sheets: [FORM, blank] }), async (opened) => {
      const { workbook, cutSheets } = await readAll(opened);
      expect(workbook.sheets[1]?.rows).toEqual([]);
      expect([...cutSheets]).toEqual([]);
    });
  });

  it('names protected sheets and reads them all the same', () =>
    visit(open, sketchOf({ protectedSheets: new Set(['附件1']) }), async (opened) => {
      const { workbook, protectedSheets } = await readAll(opened);
      expect([...protectedSheets]).toEqual(['附件1']);
      expect(drawn(workbook.sheets[0])).toEqual(drawn(FORM));
    }));

  it('reads the form and says so when something lies far beyond it', () => {
    const far = gridWith(FORM, { XFD1048576: { kind: 'text', text: '。' } });
    return visit(open, sketchOf({ sheets: [far, NOTES] }), async (opened) => {
      const { workbook, cutSheets } = await readAll(opened);
      expect([...cutSheets]).toEqual(['附件1']);
      expect(drawn(workbook.sheets[0])).toEqual(drawn(FORM));
    });
  });
}

function describeWhole(open: OpenHost): void {
  it('reads far more rows and columns than a form has', () => {
    const far = gridWith(FORM, { DZ1500: { kind: 'number', number: 7 } });
    return visit(open, sketchOf({ sheets: [far, NOTES] }), async ({ host }) => {
      expect(drawn(await must(host.readWhole('附件1')))).toEqual(drawn(far));
    });
  });

  it('says so where the sheet is gone', () =>
    visit(open, sketchOf(), async ({ host }) => {
      const fault = await faultFrom(host.readWhole('附件9'));
      expect(fault).toEqual({ code: 'sheet-absent', sheet: '附件9' });
    }));
}

/** `readSheets`: what the workbook holds, in one trip, without touching it. */
export function describeReading(open: OpenHost, traits: HostTraits): void {
  describe('readWhole', () => describeWhole(open));
  describe('readSheets', () => {
    describeCells(open, traits);
    describeSheets(open);

    it('takes one trip, and changes nothing', () =>
      visit(open, sketchOf(), async (opened) => {
        const before = await opened.snapshot();
        const start = opened.trips();
        await must(opened.host.readSheets('active'));
        const middle = opened.trips();
        await must(opened.host.readSheets('all'));
        const { readActive = 1, readAll: all = 1 } = traits.mostTrips ?? {};
        expect(middle - start).toBeLessThanOrEqual(readActive);
        expect(opened.trips() - middle).toBeLessThanOrEqual(all);
        expect(await opened.snapshot()).toEqual(before);
      }));
  });
}
