import type { Changes } from '../app/compare-previous';
import type { StatedText } from '../domain/consolidate/compare-runs';
import type { Consolidated } from '../domain/consolidate/consolidation';
import type { DetailLine } from '../domain/consolidate/detail';
import { formatAmount } from '../domain/figures/amount';
import { formatAnswers } from '../domain/figures/format-answers';
import { formatA1 } from '../domain/grid/cell-ref';
import type { ConsolidationReport } from '../formats/consolidation-report';

type ChangesReport = NonNullable<ConsolidationReport['previous']>;
/** What stands in a cell. */
export type StatedReport = ChangesReport['totals'][number]['before'];
type UnitReport = ChangesReport['added'][number];

/** What changed since the last consolidation, for scripts. */
export function changesReport(changes: Changes, isReplaced: boolean): ChangesReport {
  return {
    file: changes.file,
    chosen: isReplaced ? 'replaced' : 'named',
    totals: changes.totals.map(({ item, before, after }) => ({
      item: item.code,
      before: totalReport(before),
      after: totalReport(after),
    })),
    added: changes.added.map(unitReport),
    gone: changes.gone.map(unitReport),
    changed: changes.changed.map(({ line, changes: figures }) => ({
      ...unitReport(line),
      changes: figures.map(({ item, before, after, cell }) => ({
        item,
        before: statedReport(before),
        after: statedReport(after),
        cell: cell === undefined ? null : formatA1(cell),
      })),
    })),
    same: changes.same,
  };
}

function unitReport({ organisation, file, sheet }: DetailLine): UnitReport {
  return { organisation, file, sheet };
}

function statedReport(stated: StatedText): StatedReport {
  if (typeof stated === 'string') return stated === '' ? BLANK : { kind: 'figure', text: stated };
  return stated.kind === 'answers'
    ? { kind: 'answers', text: formatAnswers(stated) }
    : { kind: 'unreadable', text: stated.raw };
}

/** What an item of the consolidated form states. */
export function totalReport(total: Consolidated): StatedReport {
  switch (total.kind) {
    case 'blank':
      return BLANK;
    case 'blocked':
      return { kind: 'blocked', text: '' };
    case 'rate':
      return { kind: 'rate', text: '' };
    case 'answers':
      return { kind: 'answers', text: formatAnswers(total) };
    case 'added':
    case 'recomputed':
      return { kind: 'figure', text: formatAmount(total.amount) };
  }
}

const BLANK: StatedReport = { kind: 'blank', text: '' };
