import type { Rule } from '../../../domain/templates/rule';
import { partsText } from '../sums';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';

const RULES: WordsFor<ByTag<Rule, 'kind'>> = {
  sum: ({ total, parts }) => `${total}=${partsText(parts)}`,
  'of-which': ({ whole, parts }) => `${whole} ≥ of which ${partsText(parts)}`,
  'at-least': ({ greater, lesser }) => `${greater}≥${partsText(lesser)}`,
  paired: ({ people, money }) => `${people} and ${money} go together`,
  'per-head': ({ people, money }) => `${money}÷${people} per head`,
  answered: ({ answer, amount }) => `${answer} agrees with ${amount}`,
};

/** A relation in words short enough for a line: `C=C1+C2+…+C11`, `C3 and D3 go together`. */
export function ruleText(rule: Rule): string {
  return wordsOf(RULES, rule.kind)(rule);
}
