import type { Entry } from './table';

/** What the cell of an item holds, as text: typed text untouched, a number in full, an error or a date as it is shown. */
export function rawOf({ value, shown }: Pick<Entry, 'value' | 'shown'>): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'error':
      return value.error;
    case 'logical':
      return value.logical ? 'TRUE' : 'FALSE';
    case 'date':
      return shown ?? String(value.serial);
    case 'blank':
    case 'not-calculated':
      return '';
  }
}
