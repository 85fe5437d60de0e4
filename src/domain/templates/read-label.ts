import { toHalfWidth } from '../figures/half-width';
import { isKnownUnit, type Measure, measureOf } from '../figures/measure';
import { rememberTexts } from '../kernel/remember';
import { toPlainLabel } from './plain-label';
import { readFormulas } from './read-formula';

/** What the label of a row says. */
export interface LabelReading {
  /** The words without formula, unit and 其中, spaces and line breaks of the print taken out. */
  readonly label: string;
  /** From the brackets at its end; unit '' when it names none. */
  readonly measure: Measure;
  /** Formulas printed in it, on one line and in half width: `B=B1+B2+B3`. */
  readonly formulas: readonly string[];
  /** Whether it begins with 其中. */
  readonly ofWhich: boolean;
  /** Year it speaks of (`2021 年度…`); `undefined` when it names none. */
  readonly year: number | undefined;
  /**
   * What makes two labels the same: the words without spaces, punctuation, 其中, formula, unit and the
   * number of the year; letters in half width and lower case. '' when no words are left.
   */
  readonly identity: string;
}

/** Texts that a memory keeps: the labels of some hundred forms. */
const REMEMBERED = 4000;

/** Reads the label of a row, as `其中：中央财政(万元)` or `筹集慰问款物总额（万元）B=B1+B2+B3`. */
export const readLabel: (text: string) => LabelReading = rememberTexts(readFresh, REMEMBERED);

const OF_WHICH = /^[(（]?其\s*中[)）]?[\s:：,，、]*/u;
const YEAR = /(?<!\d)((?:19|20)\d\d)\s*(?=年)/u;

function readFresh(text: string): LabelReading {
  const plain = toPlainLabel(text);
  const formulas = readFormulas(plain);
  const { words, unit } = splitUnit(withoutPlaces(plain, formulas));
  const ofWhich = OF_WHICH.test(words);
  const label = joinLines(words.replace(OF_WHICH, ''));
  const year = YEAR.exec(toHalfWidth(label))?.[1];
  return {
    label,
    measure: measureOf(unit),
    formulas: formulas.map(({ printed }) => printed),
    ofWhich,
    year: year === undefined ? undefined : Number(year),
    identity: identityOf(label),
  };
}

/** The text without its formulas and the brackets that only held one. */
function withoutPlaces(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  if (places.length === 0) return text;
  let rest = '';
  let at = 0;
  for (const { start, end } of places) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  rest += text.slice(at);
  return rest
    .replace(/[(（][\s,，;；:：、]*[)）]/gu, ' ')
    .replace(/[\s,，;；:：、]{1,20}(?=[)）])/gu, '');
}

const TRAILING = /[\s,，;；:：、.．=＝]{1,20}$/u;
const BRACKETS = /[(（[【]([^()（）[\]【】]{1,12})[)）\]】]/gu;
/** Units beyond those the forms use, alone or per hundred, thousand, ten thousand. */
const FURTHER_UNIT =
  /^(?:[百千万亿]{1,2}(?:人次|人|户|件|个|家|名|次|吨|平方米|亩|公里|斤)|吨|千克|公斤|斤|公里|千米|米|平方米|亩|公顷|小时|课时|学时|天|%|‰|元\/人|万元\/人|人\/次)$/u;

/** The words and the unit in brackets behind them; brackets with anything else are part of the words. */
function splitUnit(text: string): { words: string; unit: string } {
  const last = [...text.matchAll(BRACKETS)]
    .map((match) => ({ match, unit: unitIn(match[1] ?? '') }))
    .findLast(({ unit }) => unit !== undefined);
  if (last?.unit === undefined) return { words: text.trim().replace(TRAILING, ''), unit: '' };
  const { match, unit } = last;
  const words = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { words: words.trim().replace(TRAILING, ''), unit };
}

function unitIn(inside: string): string | undefined {
  const unit = toHalfWidth(inside)
    .replace(/\s/gu, '')
    .replace(/^(?:计量)?单位:?/u, '');
  if (/^是(?:或|、|\/|\\|\|)?否$/u.test(unit)) return '是/否';
  return isKnownUnit(unit) || FURTHER_UNIT.test(unit) ? unit : undefined;
}

/** One line without the gaps of the print: a space is kept only between Latin words or numbers. */
function joinLines(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<![A-Za-z\d]) | (?![A-Za-z\d])/gu, '');
}

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

function identityOf(label: string): string {
  return toHalfWidth(label).replace(YEAR, '').replace(NEITHER_LETTER_NOR_DIGIT, '').toLowerCase();
}
