import { assertNever } from '../../domain/kernel/assert-never';
import type { NonEmpty } from '../../domain/kernel/non-empty';
import type { Part, Rule } from '../../domain/templates/rule';

/** A run of parts longer than this is shortened: `C1+C2+…+C11`. */
const LONGEST_SUM = 4;
/** The number a code ends in. */
const NUMBER = /(?<!\d)\d+$/u;

/** What a code begins with and the number it ends in; number 0 when it ends in none. */
function splitCode(code: string): { readonly stem: string; readonly number: number } {
  const digits = NUMBER.exec(code)?.[0] ?? '';
  return { stem: code.slice(0, code.length - digits.length), number: Number(digits) };
}

/** Whether the parts are one unbroken run, so that a reader can supply what `…` leaves out. */
function isRun(parts: NonEmpty<Part>): boolean {
  const first = splitCode(parts[0].code);
  return parts.every(({ code, sign }, at) => {
    const { stem, number } = splitCode(code);
    return sign === 1 && stem === first.stem && number === first.number + at;
  });
}

/** Parts as a sum, in any language: `A1+A2-A3`, a long run as `C1+C2+…+C11`. */
export function partsText(parts: NonEmpty<Part>): string {
  const [first, second] = parts;
  const last = parts.at(-1);
  const isLong = parts.length > LONGEST_SUM && isRun(parts);
  if (isLong && second !== undefined && last !== undefined) {
    return `${first.code}+${second.code}+…+${last.code}`;
  }
  return parts
    .map(({ code, sign }, at) => `${sign === -1 ? '-' : at === 0 ? '' : '+'}${code}`)
    .join('');
}

/** The side of a relation that the item is compared with: `B1+B2`. */
export function otherSideText(rule: Rule): string {
  switch (rule.kind) {
    case 'sum':
    case 'of-which':
      return partsText(rule.parts);
    case 'at-least':
      return partsText(rule.lesser);
    case 'paired':
    case 'per-head':
      return rule.people;
    case 'answered':
      return rule.answer;
    default:
      return assertNever(rule);
  }
}
