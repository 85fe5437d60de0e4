import type { SubmissionKey } from './submission';

/** That forms of the set are suspiciously like others of it, or like nothing at all. */
export type LikenessFinding =
  /** C6: looks like the sum of the others, though it is not exactly that. */
  | {
      readonly code: 'maybe-superior';
      readonly severity: 'query';
      readonly keys: readonly [superior: SubmissionKey, ...others: SubmissionKey[]];
    }
  /** C2: nearly the same figures under a name and a longer one that contains it. */
  | {
      readonly code: 'near-twins';
      readonly severity: 'query';
      readonly keys: readonly [one: SubmissionKey, other: SubmissionKey];
    }
  /** C1: received, though nothing is stated in it; the unit may have meant that it did nothing. */
  | {
      readonly code: 'empty-form';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
    }
  /** C5: some of its money looks like 元 beside what the others state, the rest of it does not. */
  | {
      readonly code: 'partly-yuan';
      readonly severity: 'error';
      readonly keys: readonly SubmissionKey[];
    };
