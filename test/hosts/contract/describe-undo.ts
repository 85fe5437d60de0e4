import fc from 'fast-check';

import type { CellWrite, WrittenContent } from '../../../src/app/host';
import { plannedCell, sheetPlan } from '../../support/sheet-plan';
import { faultFrom, must } from '../../support/must';
import type { OpenHost } from './open-host';
import { at, drawn, figure, FORM, gridWith, mark, NOTES, sketchOf, write } from './sketch-of';
import { readSheet, visit } from './visit';

const RUNS = 20;
const PLAN = sheetPlan({ name: '统计表', cells: [plannedCell('A1', '代码')] });

const someContent: fc.Arbitrary<WrittenContent> = fc.oneof(
  fc
    .integer({ min: -999, max: 99_999 })
    .map((n) => ({ kind: 'figure' as const, figure: String(n) })),
  fc.constantFrom('', '=C3', '０７', '无', "'").map((text) => ({ kind: 'text' as const, text })),
  fc.constantFrom('SUM(C4:C5)', 'C4+C5').map((formula) => ({ kind: 'formula' as const, formula })),
  fc.constant({ kind: 'blank' as const }),
);

/** Writes that a plan could hold: every cell once, none under the merged title, no formula over its own cell. */
const someWrites: fc.Arbitrary<readonly CellWrite[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        '附件1!A1',
        '附件1!C3',
        '附件1!C6',
        '附件1!E9',
        '附件1!B4',
        '说明!A3',
        '说明!B2',
      ),
      someContent,
    ),
    { selector: ([place]) => place, minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map(([place, content]) => write(place, content)));

/** `undoLast`: as if our last write had never been. */
export function describeUndo(open: OpenHost): void {
  describe('undoLast', () => {
    it('says so where nothing was written yet', () =>
      visit(open, sketchOf(), async ({ host }) => {
        expect(await faultFrom(host.undoLast())).toEqual({ code: 'nothing-to-undo' });
      }));

    it('puts back what stood in the cells, whatever was written', () =>
      fc.assert(
        fc.asyncProperty(someWrites, (writes) =>
          visit(open, sketchOf(), async (opened) => {
            const before = await opened.snapshot();
            await must(opened.host.applyWrites(writes));
            await must(opened.host.undoLast());
            expect(await opened.snapshot()).toEqual(before);
            expect(await faultFrom(opened.host.undoLast())).toEqual({ code: 'nothing-to-undo' });
          }),
        ),
        { numRuns: RUNS },
      ));

    it('puts back texts that look like something else, dates and blanks', () => {
      const dated = gridWith(NOTES, { B4: { kind: 'date', serial: 44566 } });
      return visit(open, sketchOf({ sheets: [FORM, dated] }), async (opened) => {
        const odd: readonly CellWrite[] = [
          write('说明!B1', { kind: 'text', text: '=1+1' }),
          write('说明!B2', { kind: 'text', text: '007' }),
        ];
        await must(opened.host.applyWrites(odd));
        const before = await opened.snapshot();
        const writes = ['B1', 'B2', 'B3', 'B4'].map((address) => figure(`说明!${address}`, '5'));
        await must(opened.host.applyWrites(writes));
        await must(opened.host.undoLast());
        expect(await opened.snapshot()).toEqual(before);
        expect(drawn(await readSheet(opened, '说明'))).toMatchObject({
          B1: "'=1+1",
          B2: '007',
          B4: '(date) 44566',
        });
      });
    });

    it('takes an added sheet away and nothing else', () =>
      visit(open, sketchOf(), async (opened) => {
        const before = await opened.snapshot();
        await must(opened.host.addSheet(PLAN));
        await must(opened.host.undoLast());
        expect(await opened.snapshot()).toEqual(before);
      }));

    it('takes back one write after the other, the last one first', () =>
      visit(open, sketchOf(), async (opened) => {
        const states = [await opened.snapshot()];
        await must(opened.host.applyWrites([figure('附件1!C4', '11'), figure('附件1!C5', '22')]));
        states.push(await opened.snapshot());
        await must(opened.host.addSheet(PLAN));
        states.push(await opened.snapshot());
        await must(opened.host.applyWrites([figure('统计表!B1', '1'), figure('附件1!C4', '12')]));
        for (const state of states.reverse()) {
          await must(opened.host.undoLast());
          expect(await opened.snapshot()).toEqual(state);
        }
        expect(await faultFrom(opened.host.undoLast())).toEqual({ code: 'nothing-to-undo' });
      }));

    it('leaves what the user typed elsewhere meanwhile, and the marks', () =>
      visit(open, sketchOf(), async (opened) => {
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        await opened.person.types('附件1', at('C5'), 21);
        await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A4:C4', 'query')]));
        await must(opened.host.undoLast());
        expect(drawn(await readSheet(opened, '附件1'))).toMatchObject({ C4: 10, C5: 21 });
        expect(await opened.marks()).toHaveLength(1);
      }));

    it('undoes nothing on a sheet that is protected by now, and all of it once it is not', () =>
      visit(open, sketchOf(), async (opened) => {
        const before = await opened.snapshot();
        await must(opened.host.applyWrites([figure('附件1!C4', '11'), figure('说明!A3', '8')]));
        await opened.person.protects('说明');
        const written = await opened.snapshot();
        const fault = await faultFrom(opened.host.undoLast());
        expect(fault).toEqual({ code: 'sheet-protected', sheet: '说明' });
        expect(await opened.snapshot()).toEqual(written);
        await opened.person.unprotects('说明');
        await must(opened.host.undoLast());
        expect(await opened.snapshot()).toEqual(before);
      }));

    it('says so where the sheet is gone, and goes on to the write before', () =>
      visit(open, sketchOf(), async (opened) => {
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        await must(opened.host.applyWrites([figure('说明!A3', '8')]));
        await opened.person.deletesSheet('说明');
        const before = await opened.snapshot();
        const fault = await faultFrom(opened.host.undoLast());
        expect(fault).toEqual({ code: 'sheet-absent', sheet: '说明' });
        expect(await opened.snapshot()).toEqual(before);
        await must(opened.host.undoLast());
        expect(drawn(await readSheet(opened, '附件1'))).toMatchObject({ C4: 10 });
      }));

    it('forgets what was written before the workbook was reopened', () =>
      visit(open, sketchOf(), async (opened) => {
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        const reopened = await opened.reopen();
        expect(await faultFrom(reopened.host.undoLast())).toEqual({ code: 'nothing-to-undo' });
        await reopened.close();
      }));
  });
}
