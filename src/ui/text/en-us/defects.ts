import type { RuleDefect, RuleDefectKind } from '../../../domain/templates/rule';
import { quoted } from '../quoted';
import { listText } from './phrases';

/** What is wrong with a printed relation, from the codes concerned, which may be none. */
const FAULTS_OF_PRINT: Readonly<Record<RuleDefectKind, (codes: string) => string>> = {
  'mixed-measures': (codes) =>
    `adds items counted in different units${codes === '' ? '' : ` (${codes})`}`,
  'unknown-code': (codes) => `uses a code that is not on the form: ${codes}`,
  'doubled-code': (codes) => `uses code ${codes}, which stands on the form twice`,
  'part-left-out': (codes) => `leaves out the part ${codes}`,
  misprint: () => 'is a known misprint',
  unreadable: () => 'cannot be read',
};

function whatIsChecked(meant: RuleDefect['meant']): string {
  if (meant === undefined) return 'this relation was not checked';
  return meant.length === 0 ? 'checked as meant' : `checked as ${meant.join('+')}`;
}

/** What is wrong with a relation as the paper prints it, and what was checked in its place. */
export function defectText({ kind, printed, codes, meant }: RuleDefect): string {
  const fault = FAULTS_OF_PRINT[kind](listText(codes)).trim();
  return `${quoted(printed)}, as printed, ${fault}; ${whatIsChecked(meant)}`;
}
