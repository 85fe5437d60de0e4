import type { Reading } from './figure';

type Answer = Reading & { readonly kind: 'answer' };

/**
 * One counted answer at the beginning of a text: `是3`, `否: 13家`, `是（3个）`, with what separates it from
 * the next. Pieces have limits, so that no text makes the pattern run away.
 */
const COUNTED = /^([是否])[ :=(]{0,3}(\d{1,7}) {0,2}\)?(?:家|个|户|份)?(?:单位)?\)?[ ,、;/]{0,3}/u;

/**
 * Reads 是, 否, or how many said which (`是3 否13`, as a consolidated form states it; either may be missing).
 *
 * @param text - in half width, without spaces around it
 * @returns `undefined` when it is neither
 */
export function readAnswer(text: string): Answer | undefined {
  if (text === '是') return { kind: 'answer', yes: 1, no: 0 };
  if (text === '否') return { kind: 'answer', yes: 0, no: 1 };
  return readCounts(text);
}

function readCounts(text: string): Answer | undefined {
  const first = COUNTED.exec(text);
  if (first === null) return undefined;
  const rest = text.slice(first[0].length);
  if (rest === '') return countsOf(first);
  const second = COUNTED.exec(rest);
  if (second === null || second[0] !== rest || second[1] === first[1]) return undefined;
  const one = countsOf(first);
  const other = countsOf(second);
  return { kind: 'answer', yes: one.yes + other.yes, no: one.no + other.no };
}

function countsOf([, word, count]: RegExpExecArray): Answer {
  const said = Number(count);
  return { kind: 'answer', yes: word === '是' ? said : 0, no: word === '否' ? said : 0 };
}
