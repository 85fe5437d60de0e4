import type { Severity } from '../../../domain/check/finding';
import type { SeverityWords } from '../severity-words';

/** The four severities, gravest first. */
export const SEVERITY_WORDS: Readonly<Record<Severity, SeverityWords>> = {
  error: { name: 'Errors', meaning: 'must be corrected' },
  query: { name: 'To verify', meaning: 'explain if it is right' },
  hint: { name: 'Hints', meaning: 'need not be changed' },
  unchecked: { name: 'Not checked', meaning: 'blank or unreadable; not counted as passed' },
};
