import type { DetailLine } from '../domain/consolidate/detail';
import { formatA1 } from '../domain/grid/cell-ref';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import type { Template } from '../domain/templates/template';
import type { Changes } from './compare-previous';
import type { ChangeKind, ConsolidationWords } from './consolidation-words';
import { type ListColumn, planListSheet } from './plan-list-sheet';

/** Number, unit, change, item, before, after, cell, file, sheet. */
const COLUMNS: readonly Omit<ListColumn, 'head'>[] = [
  { width: 6, style: 'number' },
  { width: 22, style: 'text' },
  { width: 9, style: 'answer' },
  { width: 30, style: 'text' },
  { width: 15, style: 'text' },
  { width: 15, style: 'text' },
  { width: 8, style: 'text' },
  { width: 28, style: 'text' },
  { width: 14, style: 'text' },
];

type Line = readonly string[];

/**
 * 与上次比较: the units that came, went or state something else, then the items of the 汇总表 that changed, each figure
 * with what it was and what it is.
 */
export function planChangesSheet(
  changes: Changes,
  template: Template,
  words: ConsolidationWords,
): SheetPlan {
  const told = words.changes;
  const lines: readonly Line[] = [
    ...changes.added.map((line) => unitLine(line, 'added', words)),
    ...changes.gone.map((line) => unitLine(line, 'gone', words)),
    ...changes.changed.flatMap(({ line, changes: figures }) =>
      figures.map(({ item, before, after, cell }): Line => [
        line.organisation,
        told.kinds.changed,
        words.item(item, template),
        told.stated(before),
        told.stated(after),
        cell === undefined ? '' : formatA1(cell),
        line.file,
        line.sheet,
      ]),
    ),
    ...changes.totals.map(({ item, before, after }): Line => [
      told.total,
      told.kinds.changed,
      words.item(item.code, template),
      told.consolidated(before),
      told.consolidated(after),
    ]),
  ];
  return planListSheet({
    name: words.sheets.changes,
    title: told.title(template.title),
    notes: [told.counts(changes)],
    columns: COLUMNS.map((column, at) => ({ ...column, head: told.columns[at] ?? '' })),
    lines: lines.map((line, at) => [String(at + 1), ...line]),
  });
}

function unitLine(
  { organisation, file, sheet }: DetailLine,
  kind: ChangeKind,
  { changes }: ConsolidationWords,
): Line {
  return [organisation, changes.kinds[kind], '', '', '', '', file, sheet];
}
