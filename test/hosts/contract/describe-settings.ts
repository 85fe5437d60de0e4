import { must } from '../../support/must';
import type { OpenHost } from './open-host';
import { figure, sketchOf } from './sketch-of';
import { readAll, visit } from './visit';

const NAME = 'nuanbiao.test';

/** Texts that a careless program changes on the way. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['Chinese with a rare character', '说明：经街道核定𠮷'],
  ['JSON', '{"a":"\\"引号\\"","b":[1,2]}'],
  ['line breaks and spaces', ' 一\n二\t三 '],
  ['something that begins with =', '=1+1'],
  ['nothing but digits', '007'],
  ['an empty text', ''],
  ['a long text', '暖'.repeat(40_000)],
];

/** `loadSetting` and `saveSetting`: what we keep in the workbook. */
export function describeSettings(open: OpenHost): void {
  describe('loadSetting and saveSetting', () => {
    it('give nothing where nothing is kept', () =>
      visit(open, sketchOf(), async ({ host }) => {
        expect(await must(host.loadSetting(NAME))).toBeUndefined();
      }));

    it.each(TEXTS)('keep %s, also after reopening', (_, text) =>
      visit(open, sketchOf(), async ({ host, reopen }) => {
        await must(host.saveSetting(NAME, text));
        expect(await must(host.loadSetting(NAME))).toBe(text);
        const reopened = await reopen();
        expect(await must(reopened.host.loadSetting(NAME))).toBe(text);
        await reopened.close();
      }),
    );

    it('keep the last text of each name', () =>
      visit(open, sketchOf(), async ({ host }) => {
        await must(host.saveSetting(NAME, '一'));
        await must(host.saveSetting(`${NAME}.other`, '甲'));
        await must(host.saveSetting(NAME, '二'));
        expect(await must(host.loadSetting(NAME))).toBe('二');
        expect(await must(host.loadSetting(`${NAME}.other`))).toBe('甲');
      }));

    it('show on no sheet and are not undone', () =>
      visit(open, sketchOf(), async (opened) => {
        const before = (await readAll(opened)).workbook.sheets.map(({ name }) => name);
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        await must(opened.host.saveSetting(NAME, '一'));
        await must(opened.host.undoLast());
        expect(await must(opened.host.loadSetting(NAME))).toBe('一');
        const after = (await readAll(opened)).workbook.sheets.map(({ name }) => name);
        expect(after).toEqual(before);
      }));
  });
}
