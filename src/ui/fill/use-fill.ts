import { useCallback, useEffect, useRef, useState } from 'react';
import { applyFill, planSheetsFill, type SheetsFill } from '../../app/fill-sheets';
import type { Host } from '../../app/host';
import type { PlannedWrite } from '../../domain/fill/fill-plan';
import type { RegisteredTemplate } from '../../domain/templates/template';
import { useAnnounce } from '../shared/Announcer';
import { useCatalogue } from '../shared/catalogue-context';
import { useWorkbookChange } from '../shared/changes-context';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { useTexts } from '../shared/texts-context';
import { type FillChoice, planChoice } from './fill-choice';

/** What the panel of totals shows. */
export type FillState =
  | { readonly phase: 'planning' }
  | {
      readonly phase: 'planned';
      readonly fill: SheetsFill;
      readonly choice: FillChoice;
      /** How many totals were written to come to this plan; `undefined` when none were. */
      readonly written: number | undefined;
    }
  | { readonly phase: 'writing'; readonly fill: SheetsFill; readonly choice: FillChoice }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** The panel of totals: what it shows and what can be done. */
export interface Fill {
  readonly state: FillState;
  readonly plan: () => void;
  readonly choose: (choice: FillChoice) => void;
  readonly apply: (writes: readonly PlannedWrite[]) => void;
}

/** Milliseconds without a further edit after which the totals are planned anew. */
const CALM = 400;
const NOTHING_SAID: FillChoice = new Map();

/** What was said before a plan is made. */
interface Said {
  readonly choice: FillChoice;
  readonly written: number | undefined;
  /** Totals left to be filled when it was written; where there are more, it was taken back. */
  readonly left: number | undefined;
}

const NOTHING: Said = { choice: NOTHING_SAID, written: undefined, left: undefined };

/** State and actions of the panel of totals. */
export function useFill(): Fill {
  const host = useHost();
  const catalogue = useCatalogue();
  const announce = useAnnounce();
  const { pane } = useTexts();
  const [state, setState] = useState<FillState>({ phase: 'planning' });
  const calm = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Counts what was asked for: the answer to anything but the last is too late. */
  const asked = useRef(0);

  const plan = useCallback(
    async (said: Said): Promise<void> => {
      const turn = (asked.current += 1);
      const next = await planState({ host, catalogue }, said);
      if (turn === asked.current) setState(next);
    },
    [host, catalogue],
  );
  useEffect(() => {
    calm.current = setTimeout(() => void plan(NOTHING));
    return () => clearTimeout(calm.current);
  }, [plan]);
  useWorkbookChange((change) => {
    if (state.phase !== 'planned' || change.kind === 'sheet-activated') return;
    clearTimeout(calm.current);
    calm.current = setTimeout(() => void plan(saidIn(state)), CALM);
  });

  const apply = async (fill: SheetsFill, writes: readonly PlannedWrite[]): Promise<void> => {
    clearTimeout(calm.current);
    asked.current += 1;
    const applied = await runLimited(() => applyFill(host, fill, writes));
    if (applied.ok) announce(pane.done.filled(applied.value));
    if (applied.ok) await plan({ choice: NOTHING_SAID, written: applied.value, left: undefined });
    else setState({ phase: 'failed', fault: applied.fault });
  };
  return {
    state,
    plan: () => {
      setState({ phase: 'planning' });
      void plan(NOTHING);
    },
    choose: (choice) => {
      if (state.phase !== 'planned') return;
      setState({ ...state, fill: planChoice(state.fill, choice), choice });
    },
    apply: (writes) => {
      if (state.phase !== 'planned') return;
      setState({ ...state, phase: 'writing' });
      void apply(state.fill, writes);
    },
  };
}

interface Program {
  readonly host: Host;
  readonly catalogue: readonly RegisteredTemplate[];
}

async function planState({ host, catalogue }: Program, said: Said): Promise<FillState> {
  const planned = await runLimited(() => planSheetsFill(host, catalogue, 'all'));
  if (!planned.ok) return { phase: 'failed', fault: planned.fault };
  const { choice, written, left } = said;
  const fill = planChoice(planned.value, choice);
  const isStillSo = left === undefined || left === countWrites(fill);
  return { phase: 'planned', fill, choice, written: isStillSo ? written : undefined };
}

function countWrites({ tables }: SheetsFill): number {
  return tables.reduce((sum, { plan }) => sum + plan.writes.length, 0);
}

/** What a plan made after an edit keeps of the one before. */
function saidIn({ fill, choice, written }: Extract<FillState, { phase: 'planned' }>): Said {
  return { choice, written, left: countWrites(fill) };
}
