import fc from 'fast-check';

import type { Mark } from '../../../src/app/host';
import { faultFrom, must } from '../../support/must';
import type { HostTraits, OpenHost } from './open-host';
import { drawn, FORM, mark, markedCells, sketchOf } from './sketch-of';
import { readAll, readSheet, visit } from './visit';

const RUNS = 15;
const BOTH = ['附件1', '说明'];

/** Marks on rows of the form, no two on one row. */
const someMarks: fc.Arbitrary<readonly Mark[]> = fc
  .uniqueArray(
    fc.record({
      sheet: fc.constantFrom('附件1', '说明'),
      row: fc.integer({ min: 0, max: 30 }),
      right: fc.integer({ min: 0, max: 5 }),
      tone: fc.constantFrom('error', 'query', 'hint'),
    }),
    { selector: ({ sheet, row }) => `${sheet}${String(row)}`, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ sheet, row, right, tone }) => ({
      sheet,
      range: { top: row, left: 0, bottom: row, right },
      tone,
    })),
  );

/** `replaceMarks`: marks lie on top of the cells, in place of those that lay there. */
function describeReplacing(open: OpenHost, traits: HostTraits): void {
  it('lays marks of every tone, in one trip', () =>
    visit(open, sketchOf(), async (opened) => {
      const marks = [
        mark('附件1!A3:C3', 'error'),
        mark('附件1!A4:C5', 'query'),
        mark('说明!A3', 'hint'),
      ];
      const start = opened.trips();
      await must(opened.host.replaceMarks(BOTH, marks));
      expect(opened.trips() - start).toBeLessThanOrEqual(traits.mostTrips?.replaceMarks ?? 1);
      expect(markedCells(await opened.marks())).toEqual(markedCells(marks));
    }));

  it('replaces the marks on the sheets named and leaves those on the others', () =>
    visit(open, sketchOf(), async (opened) => {
      await must(
        opened.host.replaceMarks(BOTH, [mark('附件1!A3:C3', 'error'), mark('说明!A3', 'hint')]),
      );
      await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A4:C4', 'query')]));
      const left = [mark('附件1!A4:C4', 'query'), mark('说明!A3', 'hint')];
      expect(markedCells(await opened.marks())).toEqual(markedCells(left));
      await must(opened.host.replaceMarks(['附件1'], []));
      expect(markedCells(await opened.marks())).toEqual(['说明!A3 hint']);
    }));

  it('is seen by whoever reads the sheets', () =>
    visit(open, sketchOf(), async (opened) => {
      expect((await readAll(opened)).markedSheets).toEqual(new Set());
      await must(opened.host.replaceMarks(BOTH, [mark('附件1!A3:C3', 'error')]));
      expect((await readAll(opened)).markedSheets).toEqual(new Set(['附件1']));
      await must(opened.host.clearMarks());
      expect((await readAll(opened)).markedSheets).toEqual(new Set());
    }));

  it('touches neither contents nor formats', () =>
    visit(open, sketchOf(), async (opened) => {
      await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A4:C4', 'error')]));
      expect(drawn(await readSheet(opened, '附件1'))).toEqual(drawn(FORM));
    }));

  it('marks hidden sheets too', () => {
    const hidden = { ...FORM, name: '附件2', visibility: 'hidden' as const };
    return visit(open, sketchOf({ sheets: [FORM, hidden] }), async (opened) => {
      await must(opened.host.replaceMarks(['附件2'], [mark('附件2!A3', 'error')]));
      expect(markedCells(await opened.marks())).toEqual(['附件2!A3 error']);
    });
  });

  it.each([
    ['protected', '说明', { code: 'sheet-protected', sheet: '说明' }],
    ['absent', '附件2', { code: 'sheet-absent', sheet: '附件2' }],
  ])('changes no mark at all where one sheet is %s', (_, sheet, fault) =>
    visit(open, sketchOf({ protectedSheets: new Set(['说明']) }), async (opened) => {
      await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A3:C3', 'error')]));
      const before = await opened.snapshot();
      const marks = [mark('附件1!A4:C4', 'query'), mark(`${sheet}!A3`, 'hint')];
      expect(await faultFrom(opened.host.replaceMarks(['附件1', sheet], marks))).toEqual(fault);
      expect(await opened.snapshot()).toEqual(before);
    }),
  );
}

/** `clearMarks`: afterwards nobody sees that there were any. */
function describeClearing(open: OpenHost, traits: HostTraits): void {
  it('leaves the workbook as it was before there were marks', () =>
    fc.assert(
      fc.asyncProperty(someMarks, someMarks, (first, second) =>
        visit(open, sketchOf(), async (opened) => {
          const before = await opened.snapshot();
          await must(opened.host.replaceMarks(BOTH, first));
          await must(opened.host.replaceMarks(BOTH, second));
          expect(markedCells(await opened.marks())).toEqual(markedCells(second));
          await must(opened.host.clearMarks());
          expect(await opened.snapshot()).toEqual(before);
        }),
      ),
      { numRuns: RUNS },
    ));

  it('clears all sheets in as few trips, and does nothing where there are no marks', () =>
    visit(open, sketchOf(), async (opened) => {
      const before = await opened.snapshot();
      await must(opened.host.clearMarks());
      expect(await opened.snapshot()).toEqual(before);
      await must(
        opened.host.replaceMarks(BOTH, [mark('附件1!A3', 'error'), mark('说明!A1', 'hint')]),
      );
      const start = opened.trips();
      await must(opened.host.clearMarks());
      expect(opened.trips() - start).toBeLessThanOrEqual(traits.mostTrips?.clearMarks ?? 1);
      expect(await opened.marks()).toEqual([]);
    }));

  it('finds the marks again after the workbook was saved and reopened', () =>
    visit(open, sketchOf(), async (opened) => {
      const before = await opened.snapshot();
      await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A3:C3', 'error')]));
      const reopened = await opened.reopen();
      expect(markedCells(await reopened.marks())).toEqual(
        markedCells([mark('附件1!A3:C3', 'error')]),
      );
      await must(reopened.host.replaceMarks(['附件1'], [mark('附件1!A4:C4', 'query')]));
      expect(markedCells(await reopened.marks())).toEqual(
        markedCells([mark('附件1!A4:C4', 'query')]),
      );
      await must(reopened.host.clearMarks());
      expect(await reopened.snapshot()).toEqual(before);
      await reopened.close();
    }));

  it('clears nothing where a marked sheet is protected by now, and is not hindered by others', () =>
    visit(open, sketchOf(), async (opened) => {
      const marks = [mark('附件1!A3:C3', 'error'), mark('说明!A3', 'hint')];
      await must(opened.host.replaceMarks(BOTH, marks));
      await opened.person.protects('说明');
      const before = await opened.snapshot();
      const fault = await faultFrom(opened.host.clearMarks());
      expect(fault).toEqual({ code: 'sheet-protected', sheet: '说明' });
      expect(await opened.snapshot()).toEqual(before);
      await opened.person.unprotects('说明');
      await must(opened.host.replaceMarks(['说明'], []));
      await opened.person.protects('说明');
      await must(opened.host.clearMarks());
      expect(await opened.marks()).toEqual([]);
    }));
}

/** Marks lie on top of the user's formats and come off again without a trace. */
export function describeMarks(open: OpenHost, traits: HostTraits): void {
  describe('replaceMarks', () => describeReplacing(open, traits));
  describe('clearMarks', () => describeClearing(open, traits));
}
