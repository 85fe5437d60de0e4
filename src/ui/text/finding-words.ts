import type { Finding, FindingCode } from '../../domain/check/finding';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { Table } from '../../domain/table/table';
import type { FindingTexts } from './texts';
import type { ByTag } from './words-by-tag';

/** Findings by their code. */
type FindingByCode = ByTag<Finding, 'code'>;

/** What is said of a finding itself, without its causes. */
type SaidOfFindings = Pick<
  FindingTexts,
  'findingName' | 'findingStatement' | 'findingAdvice' | 'findingMessage'
>;

/** What a kind of finding is called and says, and what it asks the clerk to do ('' when nothing). */
interface FindingWords<F> {
  readonly name: string;
  readonly statement: (finding: F, table: Table) => string;
  readonly advice: string;
}

/** The words of some kinds of findings, by code. */
type WordsOf<C extends FindingCode> = {
  readonly [K in C]: FindingWords<FindingByCode[K]>;
};

/** Findings about totals and other relations between the figures of one kind. */
export type RelationWords = WordsOf<
  | 'sum-mismatch'
  | 'sum-rounding'
  | 'of-which-exceeds'
  | 'of-which-short'
  | 'at-least-broken'
  | 'rule-unchecked'
  | 'rule-defective'
  | 'total-computed'
  | 'formula-damaged'
>;

/** Findings about people who should have money, and answers that should have an amount. */
export type PeopleMoneyWords = WordsOf<
  | 'people-without-money'
  | 'money-without-people'
  | 'per-head-slip'
  | 'per-head-outside'
  | 'per-head-high'
  | 'answer-without-amount'
  | 'amount-without-answer'
>;

/** Findings about what stands in single cells. */
export type ValueWords = WordsOf<
  | 'unreadable'
  | 'text-number'
  | 'negative'
  | 'fraction'
  | 'excess-decimals'
  | 'shown-differs'
  | 'blank-items'
>;

/** Findings about the sheet as a whole. */
export type SheetWords = WordsOf<
  | 'head-incomplete'
  | 'head-absent'
  | 'hidden-cells'
  | 'hidden-sheet'
  | 'other-year'
  | 'item-absent'
  | 'columns-unread'
>;

/** The words of every kind of finding; the compiler complains when one is missing. */
interface WordsOfAll {
  readonly relations: RelationWords;
  readonly peopleMoney: PeopleMoneyWords;
  readonly values: ValueWords;
  readonly sheet: SheetWords;
}

/** How a language joins a finding's cells, statement and advice to one message. */
export interface MessageStyle {
  /** Behind the cells. */
  readonly colon: string;
  /** At the end of a sentence. */
  readonly stop: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly shortListText: (things: readonly string[], most: number) => string;
}

/** Cells named in one message; the rest are counted. */
const MOST_CELLS = 6;

/** The type parameter ties a finding to the words of its own code. */
function statementOf<C extends FindingCode>(
  words: WordsOf<C>,
  code: C,
): (finding: FindingByCode[C], table: Table) => string {
  return words[code].statement;
}

/** What can be said of findings in a language that has words for each of them. */
export function createFindingTexts(
  { relations, peopleMoney, values, sheet }: WordsOfAll,
  { colon, stop, gap, shortListText }: MessageStyle,
): SaidOfFindings {
  const words: WordsOf<FindingCode> = { ...relations, ...peopleMoney, ...values, ...sheet };
  const findingStatement: SaidOfFindings['findingStatement'] = (finding, table) =>
    statementOf(words, finding.code)(finding, table).trim();
  const findingAdvice: SaidOfFindings['findingAdvice'] = ({ code }) => words[code].advice;
  return {
    findingName: (code) => words[code].name,
    findingStatement,
    findingAdvice,
    findingMessage: (finding, table) => {
      const cells = shortListText(finding.cells.map(formatA1), MOST_CELLS);
      const sentences = [findingStatement(finding, table), findingAdvice(finding)]
        .filter((sentence) => sentence !== '')
        .map((sentence) => `${sentence}${stop}`);
      return `${cells === '' ? '' : `${cells}${colon}`}${sentences.join(gap)}`;
    },
  };
}
