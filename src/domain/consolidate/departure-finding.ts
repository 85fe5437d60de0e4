import type { ChangedLabel, StrayRow } from './departures';
import type { SubmissionKey } from './submission';

/** That sheets depart from their form where no sum would show it. */
export type DepartureFinding =
  /** Rows that the form has no item for were added nowhere; a query where none of them has a code. */
  | {
      readonly code: 'rows-unplaced';
      readonly severity: 'error' | 'query';
      readonly keys: readonly [SubmissionKey];
      readonly rows: readonly StrayRow[];
    }
  /** Items under another label than the form's: added up as the form's items, which may not be meant. */
  | {
      readonly code: 'labels-changed';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
      readonly labels: readonly ChangedLabel[];
    }
  /** Columns with figures beside the one that was added up. Zero-based. */
  | {
      readonly code: 'columns-unplaced';
      readonly severity: 'error';
      readonly keys: readonly SubmissionKey[];
      readonly cols: readonly number[];
    };
