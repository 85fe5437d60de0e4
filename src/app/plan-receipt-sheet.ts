import type { SetFinding } from '../domain/consolidate/consolidation';
import { nameOfSubmission } from '../domain/consolidate/detail-of';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import type { ConsolidationSource, ReceivedPlace } from './consolidation-source';
import { isBroken, isSkipped, placesOf, toldSet } from './consolidation-source';
import type { ReceiptCounts } from './consolidation-words';
import type { Received } from './receive-workbook';
import { type ListColumn, planListSheet } from './plan-list-sheet';

/** Number, unit, status, form, period, errors, queries, file, sheet, remark. */
const COLUMNS: readonly Omit<ListColumn, 'head'>[] = [
  { width: 5, style: 'number' },
  { width: 22, style: 'text' },
  { width: 9, style: 'answer' },
  { width: 28, style: 'text' },
  { width: 7, style: 'number' },
  { width: 6, style: 'number' },
  { width: 6, style: 'number' },
  { width: 28, style: 'text' },
  { width: 14, style: 'text' },
  { width: 26, style: 'text' },
];

type Line = readonly string[];

/** 报送情况: how many were expected and came, then what became of every file, form and missing unit. */
export function planReceiptSheet(source: ConsolidationSource): SheetPlan {
  const { consolidation, received, words } = source;
  const places = new Map(placesOf(source).map((place) => [place.form, place]));
  const told = toldSet(consolidation);
  const formLine = (place: ReceivedPlace): Line => formLineOf(place, source, told);
  const lines = received.flatMap((file): readonly Line[] => [
    ...fileLines(file, source),
    ...file.forms.flatMap((form) => {
      const place = places.get(form);
      return place === undefined ? [] : [formLine(place)];
    }),
  ]);
  const missing = namesMissing(consolidation.findings).map((name): Line => [
    name,
    words.receipt.statuses.missing,
  ]);
  return planListSheet({
    name: words.sheets.receipt,
    title: words.receipt.title(consolidation.template.title),
    notes: [words.receipt.counts(countReceipts(source))],
    columns: COLUMNS.map((column, at) => ({ ...column, head: words.receipt.columns[at] ?? '' })),
    lines: [...lines, ...missing].map((line, at) => [String(at + 1), ...line]),
  });
}

/** What a file gives that no form of it says: that it could not be read, or parts of it not recognised. */
function fileLines(
  { file, fault, unrecognised }: Received,
  { words }: ConsolidationSource,
): readonly Line[] {
  const { statuses, skipped } = words.receipt;
  if (fault !== undefined) {
    const status = isSkipped({ fault }) ? skipped : statuses.fault;
    return [['', status, '', '', '', '', file, '', words.receipt.fault(fault)]];
  }
  return unrecognised.map((part) => {
    const why = words.receipt.unrecognised(part);
    return ['', statuses.unrecognised, '', '', '', '', file, part.sheet, why];
  });
}

function formLineOf(
  { file, form, placed }: ReceivedPlace,
  { choices, words }: ConsolidationSource,
  told: ReturnType<typeof toldSet>,
): Line {
  const { submission, standing } = placed;
  const { errors, queries } = form.summary;
  const isIncluded = standing.status === 'included';
  const remarks = [
    words.receipt.reason(standing, told),
    choices.inYuan.has(placed.key) ? words.receipt.inYuan : '',
    isIncluded && errors > 0 ? words.receipt.withErrors : '',
  ];
  return [
    nameOfSubmission(submission),
    words.receipt.statuses[standing.status],
    submission.form.title,
    submission.form.year === undefined ? '' : String(submission.form.year),
    String(errors),
    String(queries),
    file,
    submission.source.sheet,
    remarks.filter((remark) => remark !== '').join('\n'),
  ];
}

/** How many units and files a set is made of. */
export function countReceipts({
  consolidation,
  received,
  choices,
}: Omit<ConsolidationSource, 'words'>): ReceiptCounts {
  const { placed, findings } = consolidation;
  const count = (status: string): number =>
    placed.filter(({ standing }) => standing.status === status).length;
  const missing = namesMissing(findings).length;
  const expected = choices.roster?.names.length;
  const included = count('included');
  return {
    files: received.filter((file) => !isSkipped(file)).length,
    skipped: received.filter(isSkipped).length,
    included,
    expected,
    received: expected === undefined ? included : expected - missing,
    missing,
    notOnRoster: keysNotOnRoster(findings).length,
    duplicates: count('duplicate'),
    conflicts: count('conflict'),
    faults: received.filter(isBroken).length,
  };
}

function namesMissing(findings: readonly SetFinding[]): readonly string[] {
  return findings.flatMap((finding) => (finding.code === 'missing' ? finding.names : []));
}

function keysNotOnRoster(findings: readonly SetFinding[]): readonly string[] {
  return findings.flatMap((finding) => (finding.code === 'not-on-roster' ? finding.keys : []));
}
