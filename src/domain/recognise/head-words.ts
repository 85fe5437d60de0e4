import { toHalfWidth } from '../figures/half-width';
import { isKnownUnit } from '../figures/measure';
import { rememberTexts } from '../kernel/remember';
import type { HeadField } from '../table/head';

/** Words that ask for a field of the head; those without a field only end the one before them. */
const HEAD_WORDS: readonly (readonly [word: string, field: HeadField | undefined])[] = [
  ['填报单位', 'organisation'],
  ['填表单位', 'organisation'],
  ['报送单位', 'organisation'],
  ['上报单位', 'organisation'],
  ['汇总单位', 'organisation'],
  ['填报工会', 'organisation'],
  ['工会名称', 'organisation'],
  ['单位名称', 'organisation'],
  ['单位负责人', undefined],
  ['负责人', undefined],
  ['审核人', undefined],
  ['计量单位', undefined],
  ['单位盖章', undefined],
  ['填报人', 'reporter'],
  ['填表人', 'reporter'],
  ['制表人', 'reporter'],
  ['经办人', 'reporter'],
  ['联系人', 'reporter'],
  ['联系电话', 'phone'],
  ['联系方式', 'phone'],
  ['电话', 'phone'],
  ['填报日期', 'date'],
  ['填表日期', 'date'],
  ['填报时间', 'date'],
  ['填表时间', 'date'],
  ['报送日期', 'date'],
  ['上报日期', 'date'],
  ['日期', 'date'],
  // Last, as the longer words hold it. Alone it asks for a name or names a measure (单位：万元).
  ['单位', 'organisation'],
];
const BARE_UNIT = '单位';
/** 人次 and 万元; what is longer behind 单位 is a name. */
const LONGEST_UNIT = 2;

/** A head is one line; longer text is part of the notice. */
const LONGEST_HEAD = 300;
/** `2022 年 1 月 20 日`, filled in or not. */
const DATE_LINE = /(\d{0,4}) {0,12}年 {0,12}(\d{0,2}) {0,12}月 {0,12}(\d{0,2}) {0,12}日?/u;
/** `2022-1-20`, `2022/01/20`, `2022.1.20`: a date as it is typed without 年 月 日. */
const DATE_TEXT = /^\s{0,9}\d{4} ?([-/.]) ?\d{1,2} ?\1 ?\d{1,2}\s{0,9}$/u;
/** What may stand between a word and its answer. */
const LEADING = /^(?:\([^)]{0,10}\))?[\s:_]{0,60}/u;
const TRAILING = /[\s_]{1,60}$/u;

/** Where the seal goes, behind the name. */
const SEAL = /\s{0,9}\((?:盖章|公章|章|签章)\)$/u;
/** What a form says about how to fill it in, where nobody did. */
const INSTRUCTION = /^\((?:请|须|应)?[^()]{0,8}(?:全称|盖章|公章|签章|填写)\)$/u;
/** Spaces between the characters of a word that is spread out. */
const MOST_SPACES = 4;

/** Texts that a memory keeps: the heads and the labels of some hundred forms. */
const REMEMBERED = 2000;

/** A field asked for inside a text and what stands behind it; '' when nothing does. */
export interface HeadMention {
  readonly field: HeadField | undefined;
  readonly text: string;
}

/** Whether a cell holds nothing but a date typed with hyphens, slashes or points. */
export const isDateText: (text: string) => boolean = rememberTexts(
  (text) => text.length <= LONGEST_HEAD && DATE_TEXT.test(toHalfWidth(text)),
  REMEMBERED,
);

/** Whether the text asks for a field of a form's head. */
export function hasHeadWord(text: string): boolean {
  return findHeadMentions(text).length > 0;
}

/**
 * The fields that a text asks for, in their order, each with its answer up to the next one.
 *
 * A date may be asked for without a word, by `年 月 日` alone; it is filled when the year and the month are.
 */
export const findHeadMentions: (text: string) => readonly HeadMention[] = rememberTexts(
  findFresh,
  REMEMBERED,
);

function findFresh(text: string): readonly HeadMention[] {
  if (text.length > LONGEST_HEAD) return [];
  const line = toHalfWidth(text).replace(/[\n\r\t\u00a0]/gu, ' ');
  const starts = findWords(line);
  const mentions = starts.map(({ field, from }, i) =>
    mentionFor(field, line.slice(from, starts[i + 1]?.at)),
  );
  return mentions.some(({ field }) => field === 'date') ? mentions : withBareDate(mentions, line);
}

interface WordAt {
  readonly at: number;
  readonly from: number;
  readonly field: HeadField | undefined;
}

/** Every word with its place; a word inside a longer one (电话 in 联系电话) counts as the longer one. */
function findWords(line: string): readonly WordAt[] {
  const found: WordAt[] = [];
  for (const [word, field] of HEAD_WORDS) {
    const place = findWord(line, word, found);
    if (place === undefined || !asksFor(line, place.from)) continue;
    if (word !== BARE_UNIT) found.push({ ...place, field });
    else found.push(...bareUnit(line, place));
  }
  return found.sort((a, b) => a.at - b.at);
}

type Place = Pick<WordAt, 'at' | 'from'>;

/** 单位 asks for a name where one follows; before a measure it only ends what stands before; else it is nothing. */
function bareUnit(line: string, place: Place): readonly WordAt[] {
  const [first = ''] = line
    .slice(place.from)
    .replace(LEADING, '')
    .split(/[\s、,/)(]/u);
  if (first === '') return [];
  const isName = first.length > LONGEST_UNIT && !isKnownUnit(first);
  return [{ ...place, field: isName ? 'organisation' : undefined }];
}

/**
 * Where a word stands outside the words found already, its characters perhaps spread out (填 报 单 位);
 * `undefined` when it does not.
 */
function findWord(line: string, word: string, found: readonly WordAt[]): Place | undefined {
  const first = word.charAt(0);
  for (let at = line.indexOf(first); at !== -1; at = line.indexOf(first, at + 1)) {
    const from = endOfSpread(line, word, at);
    const start = at;
    const inside = found.some((other) => start >= other.at && start < other.from);
    if (from !== undefined && !inside) return { at, from };
  }
  return undefined;
}

function endOfSpread(line: string, word: string, start: number): number | undefined {
  let at = start;
  for (const character of word) {
    const limit = at + MOST_SPACES;
    while (at < limit && line.charAt(at) === ' ') at += 1;
    if (line.charAt(at) !== character) return undefined;
    at += 1;
  }
  return at;
}

/** A word asks for an answer when a colon, a gap, a bracket or the end of the text follows. */
function asksFor(line: string, end: number): boolean {
  return end === line.length || /[\s:_(]/u.test(line.charAt(end));
}

function mentionFor(field: HeadField | undefined, rest: string): HeadMention {
  const answer = rest.replace(LEADING, '').replace(TRAILING, '');
  if (field === 'date') return { field, text: dateIn(answer) };
  const date = DATE_LINE.exec(answer);
  const own = date === null ? answer : answer.slice(0, date.index);
  const name = own.replace(TRAILING, '').replace(SEAL, '').replace(TRAILING, '');
  return { field, text: INSTRUCTION.test(name) ? '' : name };
}

/** The answer when it is a date or anything else but an empty `年 月 日`. */
function dateIn(answer: string): string {
  const match = DATE_LINE.exec(answer);
  if (match === null) return answer;
  const [whole, year = '', month = ''] = match;
  return year === '' || month === '' ? '' : whole.trim();
}

function withBareDate(mentions: readonly HeadMention[], line: string): readonly HeadMention[] {
  const asksElse = mentions.some(({ field }) => field !== undefined);
  const alone = /^[\d\s年月日_]{3,60}$/u.test(line);
  const match = DATE_LINE.exec(line);
  if (match === null || (!asksElse && !alone)) return mentions;
  return [...mentions, { field: 'date', text: dateIn(match[0]) }];
}
