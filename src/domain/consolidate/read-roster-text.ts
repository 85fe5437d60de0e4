import { toHalfWidth } from '../figures/half-width';
import { createRoster, type Roster } from './roster';
import { isRosterHeading, isRosterNote, looksLikeUnit } from './roster-words';

/** Numbers in front of names: `1.` `2、` `（3）` `④` `第5` and a number alone in front of a gap. */
const NUMBERING =
  /^(?:[(]\d{1,5}[)]|\d{1,5}(?:[.、:)]|(?=\s))|[\u2460-\u2473\u3220-\u3229]|[一二三四五六七八九十]{1,3}、)\s*/u;

/**
 * Reads a roster from pasted text: one name a line, with or without a number in front; of a line copied from a
 * sheet the first field that is a name; of a line that lists names (东区、西区、南区) all of them. Headings,
 * notes, empty lines and doubles are left out.
 */
export function readRosterText(text: string): Roster {
  return createRoster(text.split(/\r\n|\r|\n/u).flatMap(namesIn));
}

function namesIn(line: string): readonly string[] {
  const fields = fieldsOf(line, /[\t,，;；|]/u);
  const [first] = fields;
  if (first === undefined || fields.some(isRosterHeading) || isRosterNote(first)) return [];
  const listed = line.includes('\t') ? [] : fieldsOf(line, /[,，;；|、]/u);
  return listed.length > 1 && listed.every(looksLikeUnit) ? listed : [first];
}

function fieldsOf(line: string, separator: RegExp): readonly string[] {
  return line
    .replace(/[。.]\s{0,9}$/u, '')
    .split(separator)
    .map((field) => withoutNumbering(field.trim()))
    .filter((field) => field !== '');
}

/** The field as written, without a number in front; '' for a number alone. */
function withoutNumbering(field: string): string {
  const half = toHalfWidth(field).trim();
  if (/^\d*$/u.test(half)) return '';
  const numbering = NUMBERING.exec(half)?.[0] ?? '';
  // Half and full width have as many characters, so what is cut off is as long in the field.
  return field.slice(numbering.length).trim();
}
