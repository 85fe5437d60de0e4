import type { ConsolidationWords } from '../../app/consolidation-words';
import { formatAmount } from '../../domain/figures/amount';
import { formatAnswers } from '../../domain/figures/format-answers';

type Worded = Pick<ConsolidationWords['changes'], 'stated' | 'consolidated'>;

/** What stands where there is no figure, in one language. */
export interface NoFigureWords {
  readonly blank: string;
  readonly unreadable: (raw: string) => string;
  /** An item that something unreadable keeps from being added up. */
  readonly blocked: string;
}

/** How figures that are compared are written, in a language that has words for those that are none. */
export function changeWords({ blank, unreadable, blocked }: NoFigureWords): Worded {
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
        case 'answers':
          return formatAnswers(total);
        case 'added':
        case 'recomputed':
          return formatAmount(total.amount);
      }
    },
  };
}
