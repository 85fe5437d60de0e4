import { planForm } from '../domain/blank/plan-blank-form';
import { printTemplate } from '../domain/blank/print-template';
import type { Consolidated, Consolidation, Obstruction } from '../domain/consolidate/consolidation';
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
  readonly words: Pick<ConsolidationWords, 'sheets' | 'summary'>;
}

/**
 * 汇总表: the superior's own form, so that it is recognised, checked and consolidated like any other. What units
 * state is summed live from 分户明细, totals from their parts on this sheet; what nobody states stays blank.
 *
 * What something unreadable keeps from being added up says so in its cell. Left blank it would count as nothing
 * wherever this form is checked, filled in or consolidated again; text is read as unreadable there too.
 */
export function planSummarySheet(source: SummarySource): SheetPlan {
  const { consolidation, detail, words } = source;
  const { template, totals } = consolidation;
  const places = new Map(detail.codes.map((code, item) => [code, item]));
  const plan = planForm(printedForm(template, source.catalogue), ({ code }, formula) => {
    const item = places.get(code);
    const sum = item === undefined ? undefined : sumOfUnits(source, item);
    return contentOf(totals.get(code), { sum, formula, words });
  });
  return { ...plan, name: words.sheets.summary, choices: [] };
}

function sumOfUnits({ detail, words }: SummarySource, item: number): string {
  return `SUM(${detailRange(words.sheets.detail, { item, lines: detail.lines.length })})`;
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

interface Contents {
  readonly sum: string | undefined;
  readonly formula: string | undefined;
  readonly words: SummarySource['words'];
}

function contentOf(
  consolidated: Consolidated | undefined,
  { sum, formula, words }: Contents,
): PlannedContent {
  switch (consolidated?.kind) {
    case 'added':
      return formulaOrFigure(sum, formatAmount(consolidated.amount));
    case 'recomputed':
      return formulaOrFigure(formula, formatAmount(consolidated.amount));
    case 'answers':
      return { kind: 'text', text: formatAnswers(consolidated) };
    case 'blocked':
      return { kind: 'text', text: words.summary.blocked(unitsBehind(consolidated.by)) };
    case 'blank':
    case 'rate':
    case undefined:
      return { kind: 'blank' };
  }
}

function unitsBehind(by: readonly Obstruction[]): number {
  return new Set(by.map(({ key }) => key)).size;
}

function formulaOrFigure(formula: string | undefined, figure: string): PlannedContent {
  if (formula === undefined) return { kind: 'figure', figure };
  return { kind: 'formula', formula, cached: figure };
}
