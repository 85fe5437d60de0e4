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
export type WordsOf<C extends FindingCode> = {
  readonly [K in C]: FindingWords<FindingByCode[K]>;
};

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
  words: WordsOf<FindingCode>,
  { colon, stop, gap, shortListText }: MessageStyle,
): SaidOfFindings {
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
