import type { FindingCode } from '../../../domain/check/finding';
import { type WordsOf, createFindingTexts } from '../finding-words';
import { PEOPLE_MONEY_WORDS } from './people-money-words';
import { shortListText } from './phrases';
import { RELATION_WORDS } from './relation-words';
import { SHEET_WORDS } from './sheet-words';
import { VALUE_WORDS } from './value-words';

/** The words of every kind of finding; the compiler complains when one is missing. */
const FINDING_WORDS: WordsOf<FindingCode> = {
  ...RELATION_WORDS,
  ...PEOPLE_MONEY_WORDS,
  ...VALUE_WORDS,
  ...SHEET_WORDS,
};

/** Findings in Chinese: `F5：B … 27.22 ≠ B1+B2 = 27.29，差 -0.07 万元。请核对…。` */
export const { findingName, findingStatement, findingAdvice, findingMessage } = createFindingTexts(
  FINDING_WORDS,
  { colon: '：', stop: '。', gap: '', shortListText },
);
