import type { VerdictKind } from '../text/verdicts';
import type { IconName } from '../shared/Icons';

/** The icon of each verdict; the verdict's words stand beside it. */
export const VERDICT_ICONS: Readonly<Record<VerdictKind, IconName>> = {
  right: 'right',
  wrong: 'wrong',
  query: 'query',
  open: 'open',
  'no-rules': 'open',
  blank: 'blank',
};
