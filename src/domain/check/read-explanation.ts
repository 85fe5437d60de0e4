import { type Result, fail, succeed } from '../kernel/result';

/** Why a text does not explain anything to the level above. */
export type ExplanationFlaw = 'blank' | 'empty-phrase' | 'too-short' | 'too-long';

/**
 * Phrases that only repeat that the figure is right. The statistics offices send such explanations back:
 * they are to name the reason.
 */
const EMPTY_PHRASES: readonly string[] = [
  '经核实',
  '经核对',
  '经核查',
  '经查',
  '已核实',
  '已核对',
  '已核查',
  '已确认',
  '核实过',
  '核对过',
  '核实',
  '核对',
  '核查',
  '确认',
  '情况属实',
  '属实',
  '数据',
  '数字',
  '数值',
  '金额',
  '人数',
  '情况',
  '填报',
  '填写',
  '上报',
  '实际',
  '如此',
  '确实',
  '真实',
  '准确',
  '正确',
  '无误',
  '有误',
  '没有',
  '错误',
  '问题',
  '没错',
  '没',
  '无',
  '对的',
  '以上',
  '上述',
  '本表',
  '本单位',
  '我单位',
  '所填',
  '特此',
  '说明',
  '同上',
  '正常',
  '符合',
  '是',
  '为',
  '的',
  '了',
  '已',
  '均',
  '都',
  '全部',
  '真的',
  '可以',
  '不用改',
];

/** Longest first, so that no phrase is cut by a shorter one inside it. */
const LONGEST_FIRST = [...EMPTY_PHRASES].sort((one, other) => other.length - one.length);

/** Fewer Chinese characters name no reason: 物价上涨 is as short as a reason gets. */
const LEAST_CHARACTERS = 4;
/** The same in words of letters: `paid in kind`. */
const LEAST_WORDS = 3;
/** Characters; a reason for one figure is no report. */
const MOST_CHARACTERS = 500;

const CHINESE = /\p{Script=Han}/gu;
const WORD = /\p{Script=Latin}+/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

/**
 * Reads what a clerk explains about a finding that is to be explained (核实).
 *
 * @returns the text without spaces around it; the flaw when it gives no reason: nothing typed, 属实 and its
 *   like in any combination, one sign over and over, fewer than four Chinese characters, an essay
 */
export function readExplanation(typed: string): Result<string, ExplanationFlaw> {
  const text = typed.trim();
  if (text.length > MOST_CHARACTERS) return fail('too-long');
  const bare = text.normalize('NFKC').replace(NEITHER_LETTER_NOR_DIGIT, '');
  if (bare === '') return fail(text === '' ? 'blank' : 'empty-phrase');
  if (saysNothing(bare)) return fail('empty-phrase');
  return isTooShort(text) ? fail('too-short') : succeed(text);
}

function isTooShort(text: string): boolean {
  const characters = text.match(CHINESE)?.length ?? 0;
  const words = text.match(WORD)?.length ?? 0;
  return characters < LEAST_CHARACTERS && words < LEAST_WORDS;
}

function saysNothing(bare: string): boolean {
  if (new Set(bare).size === 1) return true;
  let rest = bare;
  while (rest !== '') {
    const phrase = LONGEST_FIRST.find((candidate) => rest.startsWith(candidate));
    if (phrase === undefined) return false;
    rest = rest.slice(phrase.length);
  }
  return true;
}
