import { formatAmount } from '../domain/figures/amount';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import type { Template } from '../domain/templates/template';
import type { ExplainedItem, SuperiorComparison } from './compare-superior-form';
import type { ConsolidationWords } from './consolidation-words';
import { type ListColumn, planListSheet } from './plan-list-sheet';

/** Number, item, unit, by hand, consolidated, difference, result, contributors. */
const COLUMNS: readonly Omit<ListColumn, 'head'>[] = [
  { width: 6, style: 'number' },
  { width: 34, style: 'text' },
  { width: 8, style: 'text' },
  { width: 15, style: 'text' },
  { width: 15, style: 'text' },
  { width: 13, style: 'text' },
  { width: 12, style: 'answer' },
  { width: 48, style: 'text' },
];

/** 汇总核对: every item of the form, by hand and consolidated, and who states what where they differ. */
export function planSuperiorSheet(
  comparison: SuperiorComparison,
  template: Template,
  words: ConsolidationWords,
): SheetPlan {
  const { superior } = words;
  return planListSheet({
    name: words.sheets.superior,
    title: superior.title(template.title),
    notes: [superior.counts(comparison)],
    columns: COLUMNS.map((column, at) => ({ ...column, head: superior.columns[at] ?? '' })),
    lines: comparison.items.map((compared, at) => [
      String(at + 1),
      words.item(compared.item.code, template),
      compared.item.measure.unit,
      superior.byHand(compared.superior),
      superior.consolidated(compared.consolidated),
      compared.difference === undefined ? '' : formatAmount(compared.difference),
      superior.outcomes[compared.outcome],
      contributorsText(compared, words),
    ]),
  });
}

function contributorsText(
  { contributors, more }: ExplainedItem,
  { superior }: ConsolidationWords,
): string {
  const named = contributors.map(superior.contributor);
  return [...named, ...(more > 0 ? [superior.more(more)] : [])].join('\n');
}
