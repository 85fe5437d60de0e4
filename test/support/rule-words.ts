import type { Part, PerHeadLimits, Rule, RuleDefect } from '../../src/domain/templates/rule';

/** A rule on one line: `C = C1 + C2`, `其中 D: D.1`, `C1 ~ D1`. */
export function wordsOfRule(rule: Rule): string {
  switch (rule.kind) {
    case 'sum':
      return `${rule.total} = ${wordsOfParts(rule.parts)}`;
    case 'of-which':
      return `其中 ${rule.whole}: ${wordsOfParts(rule.parts)}`;
    case 'at-least':
      return `${rule.greater} ≥ ${wordsOfParts(rule.lesser)}`;
    case 'paired':
      return `${rule.people} ~ ${rule.money}`;
    case 'per-head':
      return `${rule.money} / ${rule.people}: ${wordsOfLimits(rule.limits)}`;
    case 'answered':
      return `${rule.answer} ? ${rule.amount}`;
  }
}

/** A defect on one line: kind, formula, codes, and what runs in its place. */
export function wordsOfDefect({ kind, printed, codes, meant }: RuleDefect): string {
  return `${kind} ${printed} [${codes.join(' ')}] → ${meant === undefined ? 'nothing' : meant.join(' ')}`;
}

function wordsOfLimits({ plausible, usual }: PerHeadLimits): string {
  return `${plausible.join('–')}${usual === undefined ? '' : `, usual ${String(usual)}`}`;
}

function wordsOfParts(parts: readonly Part[]): string {
  return parts
    .map(({ code, sign }, i) => `${i === 0 ? '' : ' '}${signOf(sign, i)}${code}`)
    .join('');
}

function signOf(sign: Part['sign'], i: number): string {
  if (sign === -1) return '- ';
  return i === 0 ? '' : '+ ';
}
