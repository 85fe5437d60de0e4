import type { CellValue } from '../domain/grid/cell-value';
import { isErrorText } from './error-text';
import { toTextValue } from './sheet-builder';

/** No sign but minus, no leading zeros (they are codes or telephone numbers), 15 digits at most. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
/** Beyond 15 digits a double no longer holds what is written. */
const MOST_CHARACTERS = 16;

/**
 * The value of a cell of a file that only has text: a plain number is a number, all else stays the
 * text it is. What begins with `=` is text too; nothing is ever calculated.
 */
export function toPlainValue(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed.length <= MOST_CHARACTERS && PLAIN_NUMBER.test(trimmed)) {
    return { kind: 'number', number: Number(trimmed) };
  }
  return isErrorText(trimmed) ? { kind: 'error', error: trimmed } : toTextValue(text);
}

/** What such a cell shows where it differs from its number: `12.10`. */
export function shownOf(text: string, value: CellValue): string | undefined {
  const trimmed = text.trim();
  return value.kind === 'number' && String(value.number) !== trimmed ? trimmed : undefined;
}
