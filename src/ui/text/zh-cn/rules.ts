import type { Rule } from '../../../domain/templates/rule';
import { partsText } from '../sums';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';

const RULES: WordsFor<ByTag<Rule, 'kind'>> = {
  sum: ({ total, parts }) => `${total}=${partsText(parts)}`,
  'of-which': ({ whole, parts }) => `${whole}≥其中 ${partsText(parts)}`,
  'at-least': ({ greater, lesser }) => `${greater}≥${partsText(lesser)}`,
  paired: ({ people, money }) => `${people} 与 ${money} 应同时有数`,
  'per-head': ({ people, money }) => `${money}÷${people} 人均`,
  answered: ({ answer, amount }) => `${answer} 与 ${amount} 应一致`,
};

/** A relation in words short enough for a line: `C=C1+C2+…+C11`, `C3 与 D3 应同时有数`. */
export function ruleText(rule: Rule): string {
  return wordsOf(RULES, rule.kind)(rule);
}
