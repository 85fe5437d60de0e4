import type { CellValue } from '../grid/cell-value';
import { assertNever } from '../kernel/assert-never';
import { amountOfNumber, decimalsOf, parseAmount } from './amount';
import type { Reading, UnreadableReason } from './figure';
import { toHalfWidth } from './half-width';
import type { Measure } from './measure';
import { isPlainDecimal, toPlainDecimal } from './plain-decimal';
import { readAnswer } from './read-answer';

/** Signs that clerks write for "nothing": dashes of every length, a slash, 无. */
const NOTHING = /^(?:[-\u2010-\u2015\u2212/\\]{1,4}|无)$/u;
/** Longest text that could state a figure; longer text is a remark, and no pattern is tried on it. */
const LONGEST_FIGURE = 40;
/** A space nobody sees, as web pages leave it behind. */
const ZERO_WIDTH_SPACE = '\u200b';

const BLANK_READING: Reading = { kind: 'blank' };

/**
 * The one strict reader: what a cell says about an item of this measure.
 *
 * Text is read when it is a number beyond doubt: full-width digits, thousands separators, spaces around
 * it, brackets for a negative as accountants write it, the item's own unit behind it. `—`, `-`, `/`, `无`
 * are blank. Anything else (`约三十`, `同上`, `4万元` for an item in 元, an error, a date) is unreadable,
 * never 0 and never guessed.
 */
export function readFigure(value: CellValue, measure: Measure): Reading {
  switch (value.kind) {
    case 'blank':
      return BLANK_READING;
    case 'number':
      return measure.kind === 'answer' ? unreadable('not-an-answer') : readNumber(value.number);
    case 'text':
      return readText(value.text, measure);
    case 'logical':
      return unreadable(measure.kind === 'answer' ? 'not-an-answer' : 'logical');
    case 'date':
      return unreadable('date');
    case 'error':
      return unreadable('error-value');
    case 'not-calculated':
      return unreadable('not-calculated');
    default:
      return assertNever(value);
  }
}

function unreadable(reason: UnreadableReason): Reading {
  return { kind: 'unreadable', reason };
}

function readNumber(number: number): Reading {
  const amount = amountOfNumber(number);
  if (amount === undefined) return unreadable('not-a-number');
  return { kind: 'figure', figure: { amount, decimals: decimalsOf(amount) }, fromText: false };
}

function readText(raw: string, measure: Measure): Reading {
  if (raw.length > LONGEST_FIGURE) {
    return raw.trim() === '' ? BLANK_READING : unreadable('too-long');
  }
  const text = withoutSpaces(raw);
  if (text === '' || NOTHING.test(text)) return BLANK_READING;
  if (measure.kind === 'answer') return readAnswer(text) ?? unreadable('not-an-answer');
  return readNumberText(withoutUnit(text, measure), text);
}

/** In half width and without spaces around it, which plain digits are already. */
function withoutSpaces(raw: string): string {
  if (isPlainDecimal(raw)) return raw;
  return toHalfWidth(raw).replaceAll(ZERO_WIDTH_SPACE, '').trim();
}

function withoutUnit(text: string, measure: Measure): string {
  if (measure.unit === '' || !text.endsWith(measure.unit)) return text;
  return text.slice(0, -measure.unit.length).trim();
}

function readNumberText(text: string, whole: string): Reading {
  const plain = toPlainDecimal(text);
  const amount = plain === undefined ? undefined : parseAmount(plain);
  if (plain === undefined || amount === undefined) return unreadable(reasonFor(whole));
  const point = plain.indexOf('.');
  const decimals = point === -1 ? 0 : plain.length - point - 1;
  return { kind: 'figure', figure: { amount, decimals }, fromText: true };
}

/** A number with something behind it that is not the item's unit, as opposed to no number at all. */
function reasonFor(text: string): UnreadableReason {
  return /^[+-]?[\d.,]{1,20} {0,2}[%％\u4e00-\u9fff]{1,6}$/u.test(text)
    ? 'other-unit'
    : 'not-a-number';
}
