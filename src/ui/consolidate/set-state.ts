import type { ConsolidatedSet } from '../../app/consolidate';
import type { Received } from '../../app/receive-workbook';
import type { Roster } from '../../domain/consolidate/roster';
import type { SubmissionKey } from '../../domain/consolidate/submission';
import type { Template } from '../../domain/templates/template';
import type { PaneFault } from '../shared/pane-fault';

/** Of several forms of one unit that contradict each other, the one that the user took. */
export interface Settled {
  readonly keys: readonly SubmissionKey[];
  readonly chosen: SubmissionKey;
}

/** What the user decided about a set; nothing to begin with. */
export interface Decisions {
  readonly template: Template | undefined;
  readonly excluded: ReadonlySet<SubmissionKey>;
  readonly settled: readonly Settled[];
  readonly inYuan: ReadonlySet<SubmissionKey>;
  readonly roster: Roster | undefined;
  /** Names of the roster by what their units call themselves, as the user confirmed. */
  readonly confirmed: ReadonlyMap<string, string>;
}

/** The files received so far, what was decided about them, and what follows. */
export interface ReceivedSet {
  readonly received: readonly Received[];
  readonly decisions: Decisions;
  /** `undefined` where no form was received. */
  readonly consolidated: ConsolidatedSet | undefined;
}

/** What the panel of consolidation shows. */
export type SetState =
  | { readonly phase: 'empty' }
  | {
      readonly phase: 'receiving';
      /** As they came. */
      readonly received: readonly Received[];
      /** Files there are; `undefined` while archives are looked into. */
      readonly total: number | undefined;
      readonly before: ReceivedSet | undefined;
      readonly cancel: () => void;
    }
  | { readonly phase: 'received'; readonly set: ReceivedSet }
  | {
      readonly phase: 'failed';
      readonly fault: PaneFault;
      readonly before: ReceivedSet | undefined;
    };

/** Nothing was received yet. */
export const EMPTY: SetState = { phase: 'empty' };

/** Nothing was decided yet. */
export const UNDECIDED: Decisions = {
  template: undefined,
  excluded: new Set(),
  settled: [],
  inYuan: new Set(),
  roster: undefined,
  confirmed: new Map(),
};

/** The set that is known, also while more of it is received. */
export function setOf(state: SetState): ReceivedSet | undefined {
  switch (state.phase) {
    case 'empty':
      return undefined;
    case 'received':
      return state.set;
    case 'receiving':
    case 'failed':
      return state.before;
  }
}
