import type { BookCell, BookValue } from './book';
import { lookKey } from './look-key';

/** Whether two cells hold the same, wherever they stand and however they look. */
export function holdsSame(one: BookCell, other: BookCell): boolean {
  return (
    one.formula === other.formula &&
    isSameValue(one.value, other.value) &&
    sizeOf(one) === sizeOf(other)
  );
}

/** Whether two cells look the same on a screen. */
export function looksSame(one: BookCell, other: BookCell): boolean {
  return one.look === other.look || lookKey(one.look) === lookKey(other.look);
}

/** Whether two values are the same to the last digit. */
export function isSameValue(one: BookValue, other: BookValue): boolean {
  switch (one.kind) {
    case 'blank':
      return other.kind === 'blank';
    case 'number':
      return other.kind === 'number' && one.number === other.number;
    case 'text':
      return other.kind === 'text' && one.text === other.text;
    case 'logical':
      return other.kind === 'logical' && one.logical === other.logical;
    case 'error':
      return other.kind === 'error' && one.error === other.error;
  }
}

function sizeOf({ fills }: BookCell): string {
  if (fills === undefined) return '';
  return `${String(fills.bottom - fills.top)},${String(fills.right - fills.left)}`;
}
