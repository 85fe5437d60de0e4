import { RIBBON_WORDS as RIBBON_IN_ENGLISH } from '../../../src/ui/text/en-us/ribbon';
import { enUs } from '../../../src/ui/text/en-us/texts';
import { RIBBON_WORDS as RIBBON_IN_CHINESE } from '../../../src/ui/text/zh-cn/ribbon';
import { zhCn } from '../../../src/ui/text/zh-cn/texts';
import { everyText, wordsIn } from '../../support/every-text';

const chinese = [...everyText(zhCn), ...wordsIn('ribbon', RIBBON_IN_CHINESE)];
const english = [...everyText(enUs), ...wordsIn('ribbon', RIBBON_IN_ENGLISH)];
/** Advice that may be left out. */
const MAY_BE_EMPTY =
  /^(?:rule-defective advice|nothing-to-undo\.advice|pane\.notices\.\w+\.advice)$/u;
/** Text of strangers, labels and titles stand in quotes or behind a code; what is left is the language's own. */
const QUOTED = /“[^”]*”/gu;

describe.each([
  ['zh-CN', chinese],
  ['en-US', english],
])('texts in %s', (_, texts) => {
  it('leave no gap where something is put in', () => {
    const gaps = texts.filter(([, text]) => /undefined|NaN|\[object|null|“”|\(\)|（）/u.test(text));
    expect(gaps).toEqual([]);
  });

  it('say something of everything', () => {
    const silent = texts.filter(([name, text]) => text.trim() === '' && !MAY_BE_EMPTY.test(name));
    expect(silent).toEqual([]);
  });

  it('begin and end with a word and keep single spaces, except behind a line to write on', () => {
    const ragged = texts.filter(([, text]) => text !== text.trim() || /(?<![_ ]) {2}/u.test(text));
    expect(ragged).toEqual([]);
  });
});

describe('zhCn', () => {
  it('speaks Chinese in everything that is a sentence', () => {
    const foreign = chinese.filter(
      ([name, text]) => text !== '' && name !== 'list' && !/\p{Script=Han}/u.test(text),
    );
    expect(foreign).toEqual([]);
  });

  it('sets the punctuation of Chinese between its characters', () => {
    expect(chinese.filter(([, text]) => /\p{Script=Han}[,;:!?]/u.test(text))).toEqual([]);
  });
});

describe('enUs', () => {
  it('sets no punctuation of Chinese', () => {
    const chinesePunctuation = english.filter(([, text]) =>
      /[、。，；：！？（）《》]/u.test(text.replace(QUOTED, '')),
    );
    expect(chinesePunctuation).toEqual([]);
  });

  it('says every sentence of its pane in English', () => {
    // 是 and 否 are what the form wants; 暖表 is the product's name.
    const inChinese = wordsIn('pane', enUs.pane).filter(([, text]) =>
      /\p{Script=Han}/u.test(text.replace(QUOTED, '').replace('暖表', '')),
    );
    expect(inChinese).toEqual([]);
  });

  it('says something else than Chinese does', () => {
    const same = english.filter(([name, text], at) => {
      const [otherName, other] = chinese[at] ?? [];
      return name === otherName && text === other && text !== '';
    });
    expect(same.map(([name]) => name)).toEqual([]);
  });

  it('has the words that Chinese has, in the same order', () => {
    expect(english.map(([name]) => name)).toEqual(chinese.map(([name]) => name));
  });
});
