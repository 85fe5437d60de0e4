import { planForm } from '../domain/blank/plan-blank-form';
import { printTemplate } from '../domain/blank/print-template';
import type { Consolidated, Consolidation } from '../domain/consolidate/consolidation';
import type { Detail } from '../domain/consolidate/detail';
import { formatAmount } from '../domain/figures/amount';
import { formatAnswers } from '../domain/figures/format-answers';
import type { PlannedContent, SheetPlan } from '../domain/layout/sheet-plan';
import type { RegisteredTemplate, Template } from '../domain/templates/template';
import type { ConsolidationWords } from './consolidation-words';
import { detailRange } from './plan-detail-sheet';

/** What the consolidated form is drawn from. */
interface SummarySource {
  readonly consolidation: Consolidation;
  readonly detail: Detail;
  readonly catalogue: readonly RegisteredTemplate[];
  readonly sheets: ConsolidationWords['sheets'];
}

/**
 * 汇总表: the superior's own form, so that it is recognised, checked and consolidated like any other. What units
 * state is summed live from 分户明细, totals from their parts on this sheet; what is blocked or blank stays blank.
 */
export function planSummarySheet(source: SummarySource): SheetPlan {
  const { consolidation, detail, sheets } = source;
  const { template, totals } = consolidation;
  const places = new Map(detail.codes.map((code, item) => [code, item]));
  const plan = planForm(printedForm(template, source.catalogue), ({ code }, formula) => {
    const item = places.get(code);
    const sum = item === undefined ? undefined : sumOfUnits(source, item);
    return contentOf(totals.get(code), { sum, formula });
  });
  return { ...plan, name: sheets.summary, choices: [] };
}

function sumOfUnits({ detail, sheets }: SummarySource, item: number): string {
  return `SUM(${detailRange(sheets.detail, { item, lines: detail.lines.length })})`;
}

/** The rules are those that were added up by; a sheet may print more than its registered form does. */
function printedForm(
  template: Template,
  catalogue: readonly RegisteredTemplate[],
): RegisteredTemplate {
  const registered = catalogue.find(({ id }) => id === template.id);
  if (registered === undefined) return printTemplate(template);
  return { ...registered, rules: template.rules };
}

function contentOf(
  consolidated: Consolidated | undefined,
  formulas: { readonly sum: string | undefined; readonly formula: string | undefined },
): PlannedContent {
  switch (consolidated?.kind) {
    case 'added':
      return formulaOrFigure(formulas.sum, formatAmount(consolidated.amount));
    case 'recomputed':
      return formulaOrFigure(formulas.formula, formatAmount(consolidated.amount));
    case 'answers':
      return { kind: 'text', text: formatAnswers(consolidated) };
    case 'blank':
    case 'blocked':
    case undefined:
      return { kind: 'blank' };
  }
}

function formulaOrFigure(formula: string | undefined, figure: string): PlannedContent {
  if (formula === undefined) return { kind: 'figure', figure };
  return { kind: 'formula', formula, cached: figure };
}
