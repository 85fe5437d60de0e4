import { lintTexts } from './lint/lint-texts';
import { RIGHT_TEXTS, WRONG_TEXTS } from './lint/wrong-texts';

/** The text's first line that matters, for a test's title. */
function wordsOf(text: string): string {
  const [line = ''] = text.replace('/** A try. */\n', '').split('\n');
  return line;
}

describe('eslint.config.mjs', () => {
  const { fired, ownRules } = lintTexts([...WRONG_TEXTS, ...RIGHT_TEXTS]);
  const wrong = WRONG_TEXTS.map((wrongText, at) => ({
    ...wrongText,
    words: wordsOf(wrongText.text),
    fired: fired[at],
  }));
  const right = RIGHT_TEXTS.map(({ path, text }, at) => ({
    path,
    words: wordsOf(text),
    fired: fired[WRONG_TEXTS.length + at],
  }));

  it.each(wrong)('stops with $rule in $path: $words', (wrongText) => {
    expect(wrongText.fired).toContain(wrongText.rule);
  });

  it.each(right)('lets $path say $words', (rightText) => {
    expect(rightText.fired).toEqual([]);
  });

  it('has no rule of ours that was never seen to fire', () => {
    const tried = new Set(WRONG_TEXTS.map(({ rule }) => rule));
    // Rules of the recommended set for tests are theirs to prove.
    const ours = ownRules.filter((rule) => !rule.startsWith('jest/'));
    expect(ours.filter((rule) => !tried.has(rule))).toEqual([]);
  });
});
