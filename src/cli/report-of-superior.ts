import type { ExplainedItem, SuperiorComparison } from '../app/compare-superior-form';
import type { Contributor } from '../domain/consolidate/provenance';
import { formatAmount } from '../domain/figures/amount';
import type { Reading } from '../domain/figures/figure';
import { formatAnswers } from '../domain/figures/format-answers';
import { formatA1 } from '../domain/grid/cell-ref';
import type { ConsolidationReport } from '../formats/consolidation-report';
import { type StatedReport, totalReport } from './report-of-changes';

type SuperiorReport = NonNullable<ConsolidationReport['against']>;
type ItemReport = SuperiorReport['items'][number];

/** The consolidation beside a form filled in by hand, for scripts. */
export function superiorReport({ file, sheet, items }: SuperiorComparison): SuperiorReport {
  return { file, sheet, items: items.map(itemReport) };
}

function itemReport(compared: ExplainedItem): ItemReport {
  const { item, outcome, superior, consolidated, difference } = compared;
  return {
    item: item.code,
    outcome,
    byHand: superior === undefined ? null : readingReport(superior),
    consolidated: totalReport(consolidated),
    difference: difference === undefined ? null : formatAmount(difference),
    contributors: compared.contributors.map(contributorReport),
    moreContributors: compared.more,
  };
}

function contributorReport(one: Contributor): ItemReport['contributors'][number] {
  const { organisation, file, sheet, cell, item, stated } = one;
  return {
    organisation,
    file,
    sheet,
    item,
    cell: cell === undefined ? null : formatA1(cell),
    stated: saidReport(stated),
  };
}

function saidReport(stated: Contributor['stated']): StatedReport {
  switch (stated.kind) {
    case 'figure':
      return { kind: 'figure', text: formatAmount(stated.amount) };
    case 'answers':
      return { kind: 'answers', text: formatAnswers(stated) };
    case 'unreadable':
      return { kind: 'unreadable', text: stated.raw };
  }
}

function readingReport(reading: Reading): StatedReport {
  switch (reading.kind) {
    case 'blank':
    case 'unreadable':
      return { kind: reading.kind, text: '' };
    case 'figure':
      return { kind: 'figure', text: formatAmount(reading.figure.amount) };
    case 'answer':
      return { kind: 'answers', text: formatAnswers(reading) };
  }
}
