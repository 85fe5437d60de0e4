import type { CellWrite, WrittenContent } from '../../../src/app/host';
import { faultFrom, must } from '../../support/must';
import type { HostTraits, OpenHost } from './open-host';
import { drawn, figure, FORM, NOTES, sketchOf, write } from './sketch-of';
import { readSheet, visit } from './visit';

type Drawn = string | number | boolean | undefined;

const LONG = '12345678901234567';
const CONTENTS: readonly (readonly [what: string, content: WrittenContent, read: Drawn])[] = [
  ['a whole number', { kind: 'figure', figure: '12' }, 12],
  ['money', { kind: 'figure', figure: '27.2849' }, 27.2849],
  ['a figure without a binary twin', { kind: 'figure', figure: '0.1' }, 0.1],
  ['a negative figure', { kind: 'figure', figure: '-12.50' }, -12.5],
  ['zero', { kind: 'figure', figure: '0' }, 0],
  ['a figure longer than any program keeps', { kind: 'figure', figure: LONG }, Number(LONG)],
  ['a text', { kind: 'text', text: '已开展' }, '已开展'],
  ['a text of two lines', { kind: 'text', text: '一\n二' }, '一\n二'],
  ['a text that begins with =', { kind: 'text', text: '=1+1' }, "'=1+1"],
  ['a text that begins with +', { kind: 'text', text: '+8645' }, '+8645'],
  ['a text that begins with -', { kind: 'text', text: '-5' }, '-5'],
  ['a text that begins with @', { kind: 'text', text: '@某' }, '@某'],
  ['a text that begins with an apostrophe', { kind: 'text', text: "'五" }, "'五"],
  ['a text of digits', { kind: 'text', text: '0451' }, '0451'],
  ['a text like a date', { kind: 'text', text: '1-2' }, '1-2'],
  ['a text like a fraction', { kind: 'text', text: '1/2' }, '1/2'],
  ['a text like a percentage', { kind: 'text', text: '12%' }, '12%'],
  ['a text like a large number', { kind: 'text', text: '1e5' }, '1e5'],
  ['a text like a logical', { kind: 'text', text: 'TRUE' }, 'TRUE'],
  ['a text like an error', { kind: 'text', text: '#N/A' }, '#N/A'],
  ['an empty text, which is blank', { kind: 'text', text: '' }, undefined],
  ['nothing, which is blank', { kind: 'blank' }, undefined],
];

/** Writes that must not be carried out, and the fault that says so. */
const IMPOSSIBLE: readonly (readonly [string, CellWrite, object])[] = [
  ['protected', figure('说明!A3', '8'), { code: 'sheet-protected', sheet: '说明' }],
  ['absent', figure('附件2!A3', '8'), { code: 'sheet-absent', sheet: '附件2' }],
];

/** `applyWrites`: contents into cells, all of them or none. */
export function describeWriting(open: OpenHost, traits: HostTraits): void {
  describe('applyWrites', () => {
    it.each(CONTENTS)('writes %s', (_, content, read) =>
      visit(open, sketchOf(), async (opened) => {
        await must(opened.host.applyWrites([write('附件1!C5', content)]));
        expect(drawn(await readSheet(opened, '附件1'))['C5']).toEqual(read);
      }),
    );

    it('writes a formula, which the program calculates or nobody', () =>
      visit(open, sketchOf(), async (opened) => {
        const formula: WrittenContent = { kind: 'formula', formula: 'SUM(C4:C5)' };
        await must(opened.host.applyWrites([write('附件1!C3', { kind: 'blank' })]));
        await must(opened.host.applyWrites([write('附件1!C3', formula)]));
        const { C3 } = drawn(await readSheet(opened, '附件1'));
        expect(['=SUM(C4:C5) → 30', '=SUM(C4:C5)']).toContain(C3);
      }));

    it('changes only the cells named, on several sheets in one trip', () =>
      visit(open, sketchOf(), async (opened) => {
        const start = opened.trips();
        const writes = [
          figure('附件1!C4', '11'),
          write('附件1!B5', { kind: 'text', text: '劳模' }),
          write('附件1!C5', { kind: 'blank' }),
          figure('说明!C9', '1.5'),
        ];
        await must(opened.host.applyWrites(writes));
        expect(opened.trips() - start).toBeLessThanOrEqual(traits.mostTrips?.applyWrites ?? 1);
        const { C3, C5, ...others } = drawn(FORM);
        expect([C3, C5]).toEqual(['=SUM(C4:C5) → 30', 20]);
        const { C3: total, ...form } = drawn(await readSheet(opened, '附件1'));
        expect(total).toMatch(/^=SUM\(C4:C5\)/u);
        expect(form).toEqual({ ...others, B5: '劳模', C4: 11 });
        expect(drawn(await readSheet(opened, '说明'))).toEqual({ ...drawn(NOTES), C9: 1.5 });
      }));

    it('writes into the top-left cell of a merged range, which stays merged', () =>
      visit(open, sketchOf(), async (opened) => {
        const title: WrittenContent = { kind: 'text', text: '统计表' };
        await must(opened.host.applyWrites([write('附件1!A1', title)]));
        const read = await readSheet(opened, '附件1');
        expect(drawn(read)['A1']).toBe('统计表');
        expect(read?.merges).toEqual(FORM.merges);
      }));

    it('writes into a hidden sheet', () => {
      const hidden = { ...NOTES, visibility: 'hidden' as const };
      return visit(open, sketchOf({ sheets: [FORM, hidden] }), async (opened) => {
        await must(opened.host.applyWrites([figure('说明!A3', '8')]));
        const read = await readSheet(opened, '说明');
        expect(drawn(read)['A3']).toBe(8);
        expect(read?.visibility).toBe('hidden');
      });
    });

    it('leaves formats, marks and settings as they are', () =>
      visit(open, sketchOf(), async (opened) => {
        const before = await opened.snapshot();
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        expect(await opened.snapshot()).not.toEqual(before);
        await must(opened.host.applyWrites([figure('附件1!C4', '10')]));
        expect(await opened.snapshot()).toEqual(before);
      }));

    it('does nothing when there is nothing to write', () =>
      visit(open, sketchOf(), async (opened) => {
        const before = await opened.snapshot();
        await must(opened.host.applyWrites([]));
        expect(await opened.snapshot()).toEqual(before);
        expect(await faultFrom(opened.host.undoLast())).toEqual({ code: 'nothing-to-undo' });
      }));

    it.each(IMPOSSIBLE)('writes nothing at all where one sheet is %s', (_, impossible, fault) =>
      visit(open, sketchOf({ protectedSheets: new Set(['说明']) }), async (opened) => {
        const before = await opened.snapshot();
        const writes = [figure('附件1!C4', '11'), impossible, figure('附件1!C5', '12')];
        expect(await faultFrom(opened.host.applyWrites(writes))).toEqual(fault);
        expect(await opened.snapshot()).toEqual(before);
        expect(await faultFrom(opened.host.undoLast())).toEqual({ code: 'nothing-to-undo' });
      }),
    );

    it('is not hindered by a protected sheet that it does not write to', () =>
      visit(open, sketchOf({ protectedSheets: new Set(['说明']) }), async (opened) => {
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        expect(drawn(await readSheet(opened, '附件1'))['C4']).toBe(11);
      }));
  });
}
