import { formatA1 } from '../../domain/grid/cell-ref';
import type { ConsolidationWords } from '../../app/consolidation-words';
import type { Contributor } from '../../domain/consolidate/provenance';
import { formatAmount } from '../../domain/figures/amount';
import { formatAnswers } from '../../domain/figures/format-answers';

type Worded = Pick<ConsolidationWords['changes'], 'stated' | 'consolidated'> &
  Pick<ConsolidationWords['superior'], 'byHand' | 'contributor'>;

/** What stands where there is no figure, in one language. */
export interface NoFigureWords {
  readonly blank: string;
  readonly unreadable: (raw: string) => string;
  /** An item that something unreadable keeps from being added up. */
  readonly blocked: string;
  /** A rate or a figure per head, which nobody adds up. */
  readonly rate: string;
  /** A row that a form does not have. */
  readonly absent: string;
  /** A cell of a form filled in by hand that cannot be read. */
  readonly noFigure: string;
}

/** How figures that are compared are written, in a language that has words for those that are none. */
export function comparisonWords(words: NoFigureWords): Worded {
  const { blank, unreadable, blocked, rate, absent, noFigure } = words;
  return {
    stated: (stated) => {
      if (typeof stated === 'string') return stated === '' ? blank : stated;
      return stated.kind === 'answers' ? formatAnswers(stated) : unreadable(stated.raw);
    },
    consolidated: (total) => {
      switch (total.kind) {
        case 'blank':
          return blank;
        case 'blocked':
          return blocked;
        case 'rate':
          return rate;
        case 'answers':
          return formatAnswers(total);
        case 'added':
        case 'recomputed':
          return formatAmount(total.amount);
      }
    },
    byHand: (reading) => {
      switch (reading?.kind) {
        case undefined:
          return absent;
        case 'blank':
          return blank;
        case 'figure':
          return formatAmount(reading.figure.amount);
        case 'answer':
          return formatAnswers(reading);
        case 'unreadable':
          return noFigure;
      }
    },
    contributor: ({ organisation, file, cell, stated }) => {
      const where = cell === undefined ? file : `${file} ${formatA1(cell)}`;
      return `${organisation} ${saidText(stated, words)} (${where})`;
    },
  };
}

function saidText(stated: Contributor['stated'], { unreadable }: NoFigureWords): string {
  switch (stated.kind) {
    case 'figure':
      return formatAmount(stated.amount);
    case 'answers':
      return formatAnswers(stated);
    case 'unreadable':
      return unreadable(stated.raw);
  }
}
