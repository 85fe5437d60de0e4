import { toHalfWidth } from '../figures/half-width';
import { rememberTexts } from '../kernel/remember';

/** Words on a form that belong to its stamp. */
const STAMP = /[(（]?(?:盖章|公章|签章|印章)[)）]?|[(（]章[)）]/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;
/** What the offices of trade unions are called, beside the place or the employer they are of. */
const SUFFIX = /(?:总工会|工会委员会|工会|委员会)$/u;
/** Names that a memory keeps. */
const REMEMBERED = 50_000;

/**
 * A unit's name without what varies in writing: width, spaces, brackets, the words of the stamp, and
 * 总工会/工会委员会/工会/委员会 at its end. 东区总工会（盖章） and 东区 are the same.
 */
export const normaliseName: (name: string) => string = rememberTexts(normalise, REMEMBERED);

function normalise(name: string): string {
  const plain = toHalfWidth(name)
    .replace(STAMP, '')
    .replace(NEITHER_LETTER_NOR_DIGIT, '')
    .toLowerCase();
  return withoutSuffix(plain);
}

/** A name that is nothing but a suffix stays. */
function withoutSuffix(name: string): string {
  const shorter = name.replace(SUFFIX, '');
  return shorter === '' || shorter === name ? name : withoutSuffix(shorter);
}
