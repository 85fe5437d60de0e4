import { toHalfWidth } from '../figures/half-width';
import { createRoster, type Roster } from './roster';
import { isRosterHeading, isRosterNote } from './roster-words';

/** Numbers in front of names: `1.` `2、` `（3）` `④` `第5` and a number alone in front of a gap. */
const NUMBERING =
  /^(?:[(]\d{1,5}[)]|\d{1,5}(?:[.、:)]|(?=\s))|[\u2460-\u2473\u3220-\u3229]|[一二三四五六七八九十]{1,3}、)\s*/u;

/**
 * Reads a roster from pasted text: one name a line, with or without a number in front; of a line copied from a
 * sheet the first field that is a name. Headings, empty lines and doubles are left out.
 */
export function readRosterText(text: string): Roster {
  return createRoster(text.split(/\r\n|\r|\n/u).flatMap(nameIn));
}

function nameIn(line: string): readonly string[] {
  const fields = line
    .split(/[\t,，;；|]/u)
    .map((field) => withoutNumbering(field.trim()))
    .filter((field) => field !== '');
  const [first] = fields;
  if (first === undefined || fields.some(isRosterHeading) || isRosterNote(first)) return [];
  return [first];
}

/** The field as written, without a number in front; '' for a number alone. */
function withoutNumbering(field: string): string {
  const half = toHalfWidth(field).trim();
  if (/^\d*$/u.test(half)) return '';
  const numbering = NUMBERING.exec(half)?.[0] ?? '';
  // Half and full width have as many characters, so what is cut off is as long in the field.
  return field.slice(numbering.length).trim();
}
