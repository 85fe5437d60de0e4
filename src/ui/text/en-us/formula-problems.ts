import type { FormulaProblem } from '../../../domain/check/finding';
import { formatAmount } from '../../../domain/figures/amount';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';
import { cellsText, listText } from './phrases';

const PROBLEMS: WordsFor<ByTag<FormulaProblem, 'kind'>> = {
  'error-value': ({ error }) => `gives the error ${error}`,
  misses: ({ codes }) => `leaves out ${listText(codes)}`,
  doubles: ({ codes }) => `adds ${listText(codes)} more than once`,
  'includes-others': ({ cells }) => `adds cells that are not parts of it: ${cellsText(cells)}`,
  sign: ({ codes }) => `has the wrong sign for ${listText(codes)}`,
  'adds-constant': ({ amount }) => `adds a typed-in number, ${formatAmount(amount)}`,
  'skips-text': ({ codes }) => `skips ${listText(codes)}, stored as text`,
  stale: ({ recalculated }) =>
    `has an old stored result; recalculated, it is ${formatAmount(recalculated)}`,
  external: () => 'refers to another workbook',
};

/** What is wrong with a formula; follows the formula itself. */
export function formulaProblemText(problem: FormulaProblem): string {
  return wordsOf(PROBLEMS, problem.kind)(problem);
}
