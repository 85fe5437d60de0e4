import type { Finding } from './finding';

/** How a relation came out. One that does not apply is not counted at all. */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'found'; readonly finding: Finding };

/** The relation holds. */
export const PASSED: Verdict = { kind: 'passed' };

/** Nothing needs to be stated, so there is nothing to hold. */
export const NOT_APPLICABLE: Verdict = { kind: 'not-applicable' };

/** The relation does not hold, or could not be checked. */
export function found(finding: Finding): Verdict {
  return { kind: 'found', finding };
}
