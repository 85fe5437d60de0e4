import type { ConsolidationWords, ReceiptCounts } from '../../../app/consolidation-words';
import { isAgreed } from '../../../domain/consolidate/compare-superior';
import { absolute, isNegative, isZero } from '../../../domain/figures/amount';
import { comparisonWords } from '../comparison-words';
import { itemText } from '../items';
import { quoted } from '../quoted';
import { faultText, unrecognisedText } from './faults';
import { amountText, itemAmountText, listText } from './phrases';
import { setFindingText } from './set-findings';
import { SEVERITY_WORDS } from './severities';

const count = (number: number): string => String(number);

function countsText(counts: ReceiptCounts): string {
  const { expected, files, skipped, included, duplicates, conflicts, faults } = counts;
  const roster =
    expected === undefined
      ? []
      : [
          `Expected ${count(expected)}`,
          `received ${count(counts.received)}`,
          `missing ${count(counts.missing)}`,
          `not on roster ${count(counts.notOnRoster)}`,
        ];
  return [
    ...roster,
    `sent again ${count(duplicates)}`,
    `contradictory ${count(conflicts)}`,
    `files ${count(files)}`,
    `unreadable ${count(faults)}`,
    `forms added up ${count(included)}`,
    ...(skipped === 0 ? [] : [`not read ${count(skipped)}`]),
  ].join(' · ');
}

const COMPARED = comparisonWords({
  blank: 'blank',
  unreadable: quoted,
  blocked: 'not added up',
  rate: 'cannot be added',
  absent: 'no such item',
  noFigure: 'unreadable',
});

/** Every word on the sheets of a consolidation, in English; the form itself stays Chinese. */
export const CONSOLIDATION_WORDS: ConsolidationWords = {
  sheets: {
    summary: 'Consolidated',
    detail: 'By organisation',
    receipt: 'Received',
    review: 'Findings',
    changes: 'Changes',
    superior: 'By hand',
  },
  item: (code, template) => itemText(template, code),
  summary: { blocked: (units) => `To fix: ${count(units)}` },
  detail: {
    title: (form) => `${form}: by organisation`,
    note: (units, left) =>
      `Forms added up: ${count(units)}${left === 0 ? '' : `; left out: ${count(left)}, see the list of what was received`}; to the right, the file, sheet and cell of each figure`,
    number: 'No.',
    organisation: 'Organisation',
    unit: 'Unit',
    code: 'Code',
    total: 'Total',
    file: 'File',
    sheet: 'Sheet',
    cells: 'Cells',
  },
  receipt: {
    title: (form) => `${form}: what was received`,
    counts: countsText,
    columns: [
      ...['No.', 'Organisation', 'Status', 'Form', 'Year', 'Errors', 'Verify', 'File', 'Sheet'],
      'Remark',
    ],
    statuses: {
      included: 'added',
      duplicate: 'sent again',
      conflict: 'conflict',
      excluded: 'left out',
      fault: 'unreadable',
      unrecognised: 'unknown',
      missing: 'missing',
    },
    skipped: 'not read',
    reason: (standing, { nameOf, template }) => {
      switch (standing.status) {
        case 'included':
          return '';
        case 'duplicate':
          return standing.isRounded === true
            ? `different from ${nameOf(standing.of)} only by rounding; the one with more decimals is added up`
            : `the same as ${nameOf(standing.of)}; one of them is added up`;
        case 'conflict':
          return `one organisation sent different figures, choose one: ${listText(standing.differing.map((code) => itemText(template, code)))}`;
        case 'excluded':
          return EXCLUDED[standing.reason];
      }
    },
    inYuan: 'money was stated in yuan and converted to 10,000 yuan',
    withErrors: 'added up with its errors',
    fault: faultText,
    unrecognised: unrecognisedText,
  },
  review: {
    title: (form) => `${form}: findings`,
    counts: ({ error, query, hint, unchecked }) =>
      `Errors ${count(error)} · verify ${count(query)} · hints ${count(hint)} · unchecked ${count(unchecked)}`,
    columns: [...['No.', 'Organisation', 'Severity', 'Item', 'Cells', 'Finding', 'File', 'Sheet']],
    severity: (severity) => SEVERITY_WORDS[severity].name,
    nothing: 'Nothing was found',
    setFinding: setFindingText,
    residual: ({ item, difference, severity, by }, { template }) => {
      const sums = isZero(difference)
        ? 'the totals received differ from their parts, and the differences cancel out'
        : `the totals received are ${itemAmountText(template, item, absolute(difference))} ${moreOrLess(difference)} than the sum of their parts`;
      const why = severity === 'hint' ? ', within rounding' : '';
      return `${itemText(template, item)}: ${sums}, because of the forms below (${count(by.length)})${why}; the consolidated total is made from the parts`;
    },
    share: (item, difference, { template }) =>
      `${itemText(template, item)}: the total received is ${itemAmountText(template, item, absolute(difference))} ${moreOrLess(difference)} than the sum of its parts`,
    partlyCovered: ({ item, inTarget, forms, submissions, amount }) => {
      const name = `${item.code} ${item.label}`.trim();
      const which = listText(forms.map(({ title }) => quoted(title)));
      const stated = amount === undefined ? '' : `, ${amountText(amount, item.measure)} in all`;
      return inTarget
        ? `${name}: only ${which} ask for it (forms: ${count(submissions)}${stated})`
        : `${name}: not on the consolidated form and not added up; ${which} ask for it (forms: ${count(submissions)}${stated})`;
    },
  },
  changes: {
    title: (form) => `${form}: since the last consolidation`,
    counts: ({ file, totals, added, gone, changed, same }) =>
      `Before: ${file} · consolidated items changed ${count(totals.length)} · organisations: new ${count(added.length)} · gone ${count(gone.length)} · changed ${count(changed.length)} · unchanged ${count(same)}`,
    columns: [
      ...['No.', 'Organisation', 'Change', 'Item', 'Before', 'Now', 'Cell', 'File', 'Sheet'],
    ],
    kinds: { added: 'new', gone: 'gone', changed: 'changed' },
    total: 'Consolidated',
    ...COMPARED,
  },
  superior: {
    title: (form) => `${form}: by hand and consolidated`,
    counts: ({ file, sheet, items }) => {
      const agreed = items.filter(isAgreed).length;
      return `By hand: ${file} ${quoted(sheet)} · items ${count(items.length)} · agree ${count(agreed)} · differ ${count(items.length - agreed)}`;
    },
    columns: [
      ...['No.', 'Item', 'Unit', 'By hand', 'Consolidated', 'By hand less consolidated'],
      ...['Result', 'Mainly from'],
    ],
    outcomes: {
      equal: 'equal',
      rounding: 'rounding',
      differs: 'differs',
      'only-consolidated': 'not by hand',
      'only-superior': 'by hand only',
      'not-comparable': 'no comparison',
    },
    ...COMPARED,
    more: (number) => `and ${count(number)} more, see the sheet by organisation`,
  },
};

const EXCLUDED = {
  'by-user': 'left out by choice',
  'not-chosen': 'another form of this organisation was chosen',
  'other-form': 'is another kind of form, which cannot be added',
  'empty-form': 'is empty; this organisation also sent a form that is filled in',
  'other-year': 'speaks of another year; this organisation also sent a form for the right one',
} as const;

function moreOrLess(difference: Parameters<typeof isNegative>[0]): string {
  return isNegative(difference) ? 'less' : 'more';
}
