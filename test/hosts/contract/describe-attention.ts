import type { HostChange } from '../../../src/app/host';
import { plannedCell, sheetPlan } from '../../support/sheet-plan';
import { faultFrom, must } from '../../support/must';
import type { OpenedHost, OpenHost } from './open-host';
import { at, figure, NOTES, rangeOf, sketchOf } from './sketch-of';
import { readAll, visit } from './visit';

/** Watches a program and keeps what it tells. */
async function listenTo({ host }: OpenedHost): Promise<{
  readonly told: HostChange[];
  readonly stop: () => Promise<void>;
}> {
  const told: HostChange[] = [];
  const stop = await must(host.watch((change) => told.push(change)));
  return { told, stop };
}

/** What a person does, and what a watcher is told of it at least. */
const DEEDS: readonly (readonly [string, (opened: OpenedHost) => Promise<void>, HostChange])[] = [
  [
    'an edit',
    ({ person }) => person.types('附件1', at('C4'), 11),
    { kind: 'cells-changed', sheet: '附件1' },
  ],
  [
    'an edit on another sheet',
    ({ person }) => person.types('说明', at('A9'), '=A3'),
    { kind: 'cells-changed', sheet: '说明' },
  ],
  [
    'another sheet in front',
    ({ person }) => person.opens('说明'),
    { kind: 'sheet-activated', sheet: '说明' },
  ],
  ['a new sheet', ({ person }) => person.addsSheet('Sheet3'), { kind: 'sheets-changed' }],
  ['a sheet deleted', ({ person }) => person.deletesSheet('说明'), { kind: 'sheets-changed' }],
  [
    'our own writes',
    async ({ host }) => must(host.applyWrites([figure('说明!A3', '8')])),
    { kind: 'cells-changed', sheet: '说明' },
  ],
];

function describeWatching(open: OpenHost): void {
  it.each(DEEDS)('tells of %s', (_, deed, change) =>
    visit(open, sketchOf(), async (opened) => {
      const { told, stop } = await listenTo(opened);
      await deed(opened);
      expect(told).toContainEqual(change);
      await stop();
    }),
  );

  it('tells nobody of marks, readings and settings', () =>
    visit(open, sketchOf(), async (opened) => {
      const { told, stop } = await listenTo(opened);
      await readAll(opened);
      await must(
        opened.host.replaceMarks(
          ['附件1'],
          [{ sheet: '附件1', range: rangeOf('A3'), tone: 'hint' }],
        ),
      );
      await must(opened.host.saveSetting('nuanbiao.test', '1'));
      expect(told.filter(({ kind }) => kind === 'cells-changed')).toEqual([]);
      await stop();
    }));

  it('tells everybody who watches, and nobody who has stopped', () =>
    visit(open, sketchOf(), async (opened) => {
      const one = await listenTo(opened);
      const other = await listenTo(opened);
      await one.stop();
      await opened.person.types('附件1', at('C4'), 11);
      expect(one.told).toEqual([]);
      expect(other.told).toContainEqual({ kind: 'cells-changed', sheet: '附件1' });
      const before = other.told.length;
      await other.stop();
      await other.stop();
      await opened.person.types('附件1', at('C4'), 12);
      await opened.person.opens('说明');
      expect(other.told).toHaveLength(before);
    }));

  it('tells of edits on a sheet that was added while watching', () =>
    visit(open, sketchOf(), async (opened) => {
      const { told, stop } = await listenTo(opened);
      const plan = sheetPlan({ name: '统计表', cells: [plannedCell('A1', '代码')] });
      await must(opened.host.addSheet(plan));
      told.length = 0;
      await opened.person.types('统计表', at('B2'), 5);
      expect(told).toContainEqual({ kind: 'cells-changed', sheet: '统计表' });
      await stop();
    }));
}

function describeSelecting(open: OpenHost): void {
  it.each(['C4', 'A3:C3'])('brings the sheet to the front and selects %s', (range) =>
    visit(open, sketchOf({ active: '说明' }), async (opened) => {
      const before = await opened.snapshot();
      await must(opened.host.select('附件1', rangeOf(range)));
      expect(await opened.selection()).toEqual({ sheet: '附件1', range: rangeOf(range) });
      expect((await readAll(opened)).active).toBe('附件1');
      expect(await opened.snapshot()).toEqual(before);
    }),
  );

  it('selects on a protected sheet', () =>
    visit(open, sketchOf({ protectedSheets: new Set(['附件1']) }), async (opened) => {
      await must(opened.host.select('附件1', rangeOf('C4')));
      expect((await opened.selection()).range).toEqual(rangeOf('C4'));
    }));

  it('says so where the sheet is gone, and selects nothing else', () =>
    visit(open, sketchOf(), async (opened) => {
      await must(opened.host.select('附件1', rangeOf('C4')));
      const fault = await faultFrom(opened.host.select('附件2', rangeOf('A1')));
      expect(fault).toEqual({ code: 'sheet-absent', sheet: '附件2' });
      expect(await opened.selection()).toEqual({ sheet: '附件1', range: rangeOf('C4') });
    }));

  it.each(['hidden', 'very-hidden'] as const)('says so where the sheet is %s', (visibility) => {
    const hidden = { ...NOTES, visibility };
    const shown = sketchOf().workbook.sheets[0] ?? hidden;
    return visit(open, sketchOf({ sheets: [shown, hidden] }), async (opened) => {
      const before = await opened.snapshot();
      const fault = await faultFrom(opened.host.select('说明', rangeOf('A1')));
      expect(fault).toEqual({ code: 'sheet-hidden', sheet: '说明' });
      expect(await opened.snapshot()).toEqual(before);
      expect((await readAll(opened)).active).toBe('附件1');
    });
  });
}

function describeSelection(open: OpenHost): void {
  it('tells which cell is selected, of several the first', () =>
    visit(open, sketchOf(), async (opened) => {
      await must(opened.host.select('附件1', rangeOf('A3:C4')));
      expect(await must(opened.host.readSelection())).toEqual({ sheet: '附件1', ref: at('A3') });
    }));

  it('tells of the sheet that the user opened', () =>
    visit(open, sketchOf(), async (opened) => {
      await opened.person.opens('说明');
      expect(await must(opened.host.readSelection())).toMatchObject({ sheet: '说明' });
    }));
}

/** `select` and `watch`: where the user looks, and what he changes. */
export function describeAttention(open: OpenHost): void {
  describe('select', () => describeSelecting(open));
  describe('readSelection', () => describeSelection(open));
  describe('watch', () => describeWatching(open));
}
