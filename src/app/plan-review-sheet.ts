import type { Severity } from '../domain/check/finding';
import type { Placed, SetFinding } from '../domain/consolidate/consolidation';
import { nameOfSubmission } from '../domain/consolidate/detail-of';
import type { SubmissionKey } from '../domain/consolidate/submission';
import { formatA1 } from '../domain/grid/cell-ref';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import type { ItemCode } from '../domain/templates/item';
import type { Template } from '../domain/templates/template';
import {
  findingsToTell,
  placesOf,
  toldSet,
  type ConsolidationSource,
} from './consolidation-source';
import { type ListColumn, planListSheet } from './plan-list-sheet';

/** Number, unit, severity, item, cells, problem, file, sheet. */
const COLUMNS: readonly Omit<ListColumn, 'head'>[] = [
  { width: 6, style: 'number' },
  { width: 20, style: 'text' },
  { width: 8, style: 'answer' },
  { width: 7, style: 'code' },
  { width: 11, style: 'text' },
  { width: 62, style: 'text' },
  { width: 24, style: 'text' },
  { width: 12, style: 'text' },
];

/** Cells named with a finding; the rest is told by `…`. */
const MOST_CELLS = 3;

/** One problem as a line of the list. */
interface Problem {
  readonly severity: Severity;
  readonly organisation: string;
  readonly item: string;
  readonly cells: string;
  readonly text: string;
  readonly file: string;
  readonly sheet: string;
}

/**
 * 审核问题: what the set as a whole shows, which units cause the differences between the totals received and their
 * parts, then every finding of every file in the order of the files.
 */
export function planReviewSheet(source: ConsolidationSource): SheetPlan {
  const { words, consolidation } = source;
  const problems = [...setProblems(source), ...residualProblems(source), ...fileProblems(source)];
  const counts = { error: 0, query: 0, hint: 0, unchecked: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return planListSheet({
    name: words.sheets.review,
    title: words.review.title(consolidation.template.title),
    notes: [problems.length === 0 ? words.review.nothing : words.review.counts(counts)],
    columns: COLUMNS.map((column, at) => ({ ...column, head: words.review.columns[at] ?? '' })),
    lines: problems.map((problem, at) => [
      String(at + 1),
      problem.organisation,
      words.review.severity(problem.severity),
      problem.item,
      problem.cells,
      problem.text,
      problem.file,
      problem.sheet,
    ]),
  });
}

const OF_THE_SET = { organisation: '', item: '', cells: '', file: '', sheet: '' } as const;

function setProblems({ consolidation, words }: ConsolidationSource): readonly Problem[] {
  const told = toldSet(consolidation);
  const placedOf = new Map(consolidation.placed.map((placed) => [placed.key, placed]));
  return [
    ...consolidation.findings.map((finding) => ({
      ...OF_THE_SET,
      ...placeOfFinding(finding, placedOf),
      severity: finding.severity,
      item: 'item' in finding ? finding.item : '',
      text: words.review.setFinding(finding, told),
    })),
    ...consolidation.partlyCovered.map((covered) => ({
      ...OF_THE_SET,
      severity: covered.inTarget ? ('hint' as const) : ('query' as const),
      item: covered.item.code,
      text: words.review.partlyCovered(covered, told),
    })),
  ];
}

/** Where to look, of what the set shows about one form alone. */
function placeOfFinding(
  finding: SetFinding,
  placedOf: ReadonlyMap<SubmissionKey, Placed>,
): Partial<Problem> {
  if (finding.code !== 'rows-unplaced') return {};
  const placed = placedOf.get(finding.keys[0]);
  if (placed === undefined) return {};
  return { ...placeOf(placed), cells: cellsText(finding.rows.map(({ cell }) => cell)) };
}

function residualProblems({ consolidation, words }: ConsolidationSource): readonly Problem[] {
  const told = toldSet(consolidation);
  const placedOf = new Map(consolidation.placed.map((placed) => [placed.key, placed]));
  return consolidation.residuals.flatMap((residual): readonly Problem[] => {
    const { item, severity, by } = residual;
    const whole = { ...OF_THE_SET, severity, item };
    return [
      { ...whole, text: words.review.residual(residual, told) },
      ...by.flatMap(({ key, difference, isRounding }): readonly Problem[] => {
        const placed = placedOf.get(key);
        if (placed === undefined) return [];
        const text = words.review.share(item, difference, told);
        return [
          {
            ...whole,
            severity: isRounding ? 'hint' : severity,
            ...placeOf(placed),
            cells: cellOfItem(placed, told.template, item),
            text,
          },
        ];
      }),
    ];
  });
}

function fileProblems(source: ConsolidationSource): readonly Problem[] {
  return placesOf(source).flatMap((place) => {
    const { organisation, file, sheet } = placeOf(place.placed);
    return findingsToTell(place).map((finding) => ({
      severity: finding.severity,
      organisation,
      item: finding.item ?? '',
      cells: cellsText(finding.cells),
      text: [finding.message, ...finding.causes].join('\n'),
      file,
      sheet,
    }));
  });
}

function placeOf({ submission }: Placed): Pick<Problem, 'organisation' | 'file' | 'sheet'> {
  const { file, sheet } = submission.source;
  return { organisation: nameOfSubmission(submission), file, sheet };
}

/** Where a unit states an item; '' where its form has no such item. */
function cellOfItem({ submission }: Placed, template: Template, code: ItemCode): string {
  const identity = template.itemsByCode.get(code)?.identity;
  const { items } = submission.form;
  const index = items.findIndex((item) => item.code === code && item.identity === identity);
  const ref = submission.cells[index];
  return ref === undefined ? '' : formatA1(ref);
}

function cellsText(cells: readonly string[]): string {
  const named = cells.slice(0, MOST_CELLS).join(' ');
  return cells.length > MOST_CELLS ? `${named} …` : named;
}
