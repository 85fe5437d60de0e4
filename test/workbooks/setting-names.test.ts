import fc from 'fast-check';
import {
  namesOfSetting,
  settingKey,
  settingOfName,
  settingsOfNames,
} from '../../src/workbooks/setting-names';

const SETTING = 'nuanbiao.explanations';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 60 }),
  // Longer than a text in a formula, and than a formula.
  fc.string({ unit: fc.constantFrom('暖', '𠮷', '"', '%', '\n'), minLength: 200, maxLength: 9000 }),
);

describe('namesOfSetting and settingsOfNames', () => {
  it('give back every text, whatever the order of the names', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const names = namesOfSetting(SETTING, text);
        expect(settingsOfNames([...names].reverse())).toEqual(new Map([[SETTING, text]]));
      }),
    );
  });

  it('write nothing that a formula or a file would not take', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { name, formula } of namesOfSetting(SETTING, text)) {
          expect(name).toMatch(/^[a-z][\w.]*$/u);
          expect(formula).toMatch(
            /^"[^"\p{Cc}\uFFFE\uFFFF]{0,255}"(?:&"[^"\p{Cc}\uFFFE\uFFFF]{0,255}")*$/u,
          );
          expect(formula.length).toBeLessThan(8192);
        }
      }),
    );
  });

  it('keep settings apart whose names begin alike', () => {
    const other = `${SETTING}.other`;
    const names = [...namesOfSetting(SETTING, '一'), ...namesOfSetting(other, '甲')];
    expect(settingsOfNames(names)).toEqual(
      new Map([
        [SETTING, '一'],
        [other, '甲'],
      ]),
    );
  });

  it.each(["'表一'!$A$1", 'SUM("1","2")', '"100%FF"', '"一"&A1', ''])(
    'take %j for no text of ours',
    (formula) => {
      expect(settingsOfNames([{ name: `${SETTING}.1`, formula }])).toEqual(new Map());
    },
  );
});

describe('settingOfName', () => {
  it.each([
    ['nuanbiao.live_check.12', 'nuanbiao.live_check'],
    ['NUANBIAO.Explanations.1', SETTING],
    ['nuanbiao.1', undefined],
    ['nuanbiao.explanations', undefined],
    ['合计', undefined],
    ['other.explanations.1', undefined],
  ])('of %s is %s', (name, setting) => {
    expect(settingOfName(name)).toBe(setting);
  });

  it('knows a setting again whose own name no workbook would take', () => {
    const [first] = namesOfSetting('nuanbiao.live-check', 'on');
    expect(settingOfName(first?.name ?? '')).toBe(settingKey('nuanbiao.live-check'));
  });
});
