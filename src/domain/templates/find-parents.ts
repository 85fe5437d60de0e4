import { rememberTexts } from '../kernel/remember';
import type { ItemCode } from './item';
import { toItemCode } from './item-code';

/** A lettered code with a number: letters, digits. */
const NUMBERED = /^([A-Z]{1,2})(\d+)$/u;

/** Lists of codes that a memory keeps; most sheets print one of a few. */
const REMEMBERED = 200;
const readParents = rememberTexts(parentsIn, REMEMBERED);

/**
 * The item each code is a part of, by the codes alone and their order in print.
 *
 * `B1.2` belongs to B1, `1.1` to 1, `C3` to C. `C11` belongs to C where it follows C10; `A11` belongs to A1
 * where it follows A1. `A1210` belongs to A1200, or else to A1000.
 *
 * @param codes - all codes of a form, in print order
 * @returns no entry for items on top
 */
export function findParents(codes: readonly ItemCode[]): ReadonlyMap<ItemCode, ItemCode> {
  return readParents(codes.join(' '));
}

function parentsIn(list: string): ReadonlyMap<ItemCode, ItemCode> {
  const codes = list.split(' ').flatMap((text) => toItemCode(text) ?? []);
  const known = new Map<string, ItemCode>(codes.map((code) => [code, code]));
  const lastByLength = new Map<string, string>();
  const parents = new Map<ItemCode, ItemCode>();
  for (const code of codes) {
    const parent = code.includes('.')
      ? dottedParent(code, known)
      : numberedParent(code, known, lastByLength);
    if (parent !== undefined) parents.set(code, parent);
  }
  return parents;
}

function dottedParent(code: ItemCode, known: ReadonlyMap<string, ItemCode>): ItemCode | undefined {
  let text: string = code;
  while (text.includes('.')) {
    text = text.slice(0, text.lastIndexOf('.'));
    const parent = known.get(text);
    if (parent !== undefined) return parent;
  }
  return undefined;
}

/**
 * The parent of a code without dots.
 *
 * @param lastByLength - digits seen last, by letters and number of digits; the code is added
 */
function numberedParent(
  code: ItemCode,
  known: ReadonlyMap<string, ItemCode>,
  lastByLength: Map<string, string>,
): ItemCode | undefined {
  const match = NUMBERED.exec(code);
  if (match === null) return undefined;
  const [, letters = '', digits = ''] = match;
  lastByLength.set(`${letters}${String(digits.length)}`, digits);
  for (let length = digits.length - 1; length > 0; length -= 1) {
    const prefix = digits.slice(0, length);
    const isOpen = lastByLength.get(`${letters}${String(length)}`) === prefix;
    // A flat list runs C9, C10, C11; a list of two levels runs A1, A11, A12, A2 and has no A10.
    const isFlat = length === digits.length - 1 && known.has(`${letters}${prefix}0`);
    const parent = known.get(`${letters}${prefix}`);
    if (parent !== undefined && isOpen && !isFlat) return parent;
  }
  return roundParent(letters, digits, known) ?? known.get(letters);
}

/** A1200 for A1210, A1000 for A1200: the last digit that is no zero becomes one. */
function roundParent(
  letters: string,
  digits: string,
  known: ReadonlyMap<string, ItemCode>,
): ItemCode | undefined {
  if (digits.length < 3) return undefined;
  let round = digits.replace(/[1-9](0*)$/u, '0$1');
  while (/[1-9]/u.test(round)) {
    const parent = known.get(`${letters}${round}`);
    if (parent !== undefined) return parent;
    round = round.replace(/[1-9](0*)$/u, '0$1');
  }
  return undefined;
}
