import { createFindingTexts } from '../finding-words';
import { PEOPLE_MONEY_WORDS } from './people-money-words';
import { shortListText } from './phrases';
import { RELATION_WORDS } from './relation-words';
import { SHEET_WORDS } from './sheet-words';
import { VALUE_WORDS } from './value-words';

/** Findings in English: `F5: B … 27.22 ≠ B1+B2 = 27.29, difference -0.07 × 10,000 yuan. Check …`. */
export const { findingName, findingStatement, findingAdvice, findingMessage } = createFindingTexts(
  {
    relations: RELATION_WORDS,
    peopleMoney: PEOPLE_MONEY_WORDS,
    values: VALUE_WORDS,
    sheet: SHEET_WORDS,
  },
  { colon: ': ', stop: '.', gap: ' ', shortListText },
);
