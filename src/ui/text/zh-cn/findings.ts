import type { Finding, FindingCode } from '../../../domain/check/finding';
import { formatA1 } from '../../../domain/grid/cell-ref';
import type { Table } from '../../../domain/table/table';
import type { FindingByCode, WordsOf } from './finding-words';
import { shortListText } from './lists';
import { PEOPLE_MONEY_WORDS } from './people-money-words';
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

/** Cells named in one message; the rest are counted. */
const MOST_CELLS = 6;

/** The type parameter ties a finding to the words of its own code. */
function state<C extends FindingCode>(code: C, finding: FindingByCode[C], table: Table): string {
  return FINDING_WORDS[code].statement(finding, table).trim();
}

/** What a finding says: the relation in words, both sides, the difference. Without cells and advice. */
export function findingStatement(finding: Finding, table: Table): string {
  return state(finding.code, finding, table);
}

/** What a kind of finding is called, for a list of several: `文本型数字`. */
export function findingName(code: FindingCode): string {
  return FINDING_WORDS[code].name;
}

/** What the clerk should do about a finding; '' when nothing. */
export function findingAdvice(finding: Finding): string {
  return FINDING_WORDS[finding.code].advice;
}

/** A finding as one message that can stand alone: `F5：B … 27.22 ≠ B1+B2 = 27.29，差 -0.07 万元。请核对…。` */
export function findingMessage(finding: Finding, table: Table): string {
  const cells = shortListText(finding.cells.map(formatA1), MOST_CELLS);
  const advice = findingAdvice(finding);
  const statement = findingStatement(finding, table);
  return `${cells === '' ? '' : `${cells}：`}${statement}。${advice === '' ? '' : `${advice}。`}`;
}
