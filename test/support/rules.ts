import type {
  AnsweredRule,
  AtLeastRule,
  OfWhichRule,
  PairedRule,
  Part,
  PerHeadLimits,
  PerHeadRule,
  SumRule,
} from '../../src/domain/templates/rule';
import { isNonEmpty, type NonEmpty } from '../../src/domain/kernel/non-empty';
import { codeOf } from './code-of';

/** `sum('C', 'C1', 'C2', '-C3')` is C=C1+C2-C3. */
export function sum(total: string, ...parts: readonly string[]): SumRule {
  const source = `${total}=${parts.join('+')}`;
  return { kind: 'sum', id: `sum:${total}`, source, total: codeOf(total), parts: partsOf(parts) };
}

/** `ofWhich('D', 'D.1')` is D 其中 D.1. */
export function ofWhich(whole: string, ...parts: readonly string[]): OfWhichRule {
  const id = `of-which:${whole}`;
  return { kind: 'of-which', id, source: '其中', whole: codeOf(whole), parts: partsOf(parts) };
}

/** `atLeast('A', 'B', 'C')` is A≥B+C. */
export function atLeast(greater: string, ...lesser: readonly string[]): AtLeastRule {
  const source = `${greater}≥${lesser.join('+')}`;
  const id = `at-least:${greater}`;
  return { kind: 'at-least', id, source, greater: codeOf(greater), lesser: partsOf(lesser) };
}

/** `paired('C3', 'D3')`: people of C3 receive the money of D3. */
export function paired(people: string, money: string): PairedRule {
  const source = '有款必有人';
  const id = `paired:${people}-${money}`;
  return { kind: 'paired', id, source, people: codeOf(people), money: codeOf(money) };
}

/** Money per head within 20 and 20 000 元, usually no more than 3 000. */
export function perHead(
  people: string,
  money: string,
  limits: PerHeadLimits = { plausible: [20, 20_000], usual: 3000 },
): PerHeadRule {
  const id = `per-head:${people}-${money}`;
  const codes = { people: codeOf(people), money: codeOf(money) };
  return { kind: 'per-head', id, source: '定额', ...codes, limits };
}

/** `answered('I', 'J')`: 是 to I has an amount in J. */
export function answered(answer: string, amount: string): AnsweredRule {
  const id = `answered:${answer}-${amount}`;
  return { kind: 'answered', id, source: '是否', answer: codeOf(answer), amount: codeOf(amount) };
}

function partsOf(texts: readonly string[]): NonEmpty<Part> {
  const parts = texts.map((text): Part => {
    const taken = text.startsWith('-');
    return { code: codeOf(taken ? text.slice(1) : text), sign: taken ? -1 : 1 };
  });
  if (!isNonEmpty(parts)) throw new Error('A rule needs parts');
  return parts;
}
