import type { Difference } from '../../../domain/table/table';
import { quoted } from '../quoted';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';

const DIFFERENCES: WordsFor<ByTag<Difference, 'kind'>> = {
  'row-missing': ({ code, label }) => `Missing: ${code} ${label}`,
  'row-added': ({ code, label, row }) =>
    `Row ${String(row + 1)} is not in the form: ${`${code} ${label}`.trim()}`,
  'label-changed': ({ code, printed, found }) =>
    `${code} has another label: ${quoted(printed)} in the form, ${quoted(found)} on the sheet`,
  'code-misread': ({ code, found }) => `Code ${code} is written ${quoted(found)}`,
  'title-changed': ({ printed, found }) =>
    `Another title: ${quoted(printed)} in the form, ${quoted(found)} on the sheet`,
  'other-year': ({ printed, found }) =>
    `Another year: ${String(printed)} in the form, ${String(found)} on the sheet`,
};

/** How a sheet differs from its template, one short line each. */
export function differenceText(difference: Difference): string {
  return wordsOf(DIFFERENCES, difference.kind)(difference).trim();
}
