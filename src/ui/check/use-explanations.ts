import { useCallback, useEffect, useState } from 'react';
import type { SlipSource } from '../../app/check-slip';
import {
  type RefusedExplanation,
  type TypedExplanation,
  loadExplanations,
  saveExplanation,
} from '../../app/explanations';
import type { Host } from '../../app/host';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { createRequiredContext } from '../shared/required-context';
import { runLimited } from '../shared/run-limited';

/** The explanations kept in the workbook. */
export type KeptExplanations = SlipSource['explanations'];

/** What the panel knows of the explanations. */
export type ExplanationsState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'loaded'; readonly kept: KeptExplanations }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** Explanations of 核实 items and how to keep one. */
export interface Explanations {
  readonly state: ExplanationsState;
  /** Reads them again. */
  readonly reload: () => void;
  /** `undefined` when it was kept; else why not. */
  readonly save: (typed: TypedExplanation) => Promise<PaneFault | RefusedExplanation | undefined>;
}

const context = createRequiredContext<Explanations>('the explanations');

/** Gives the findings their explanations. */
export const ExplanationsProvider = context.Provider;

/** Explanations of 核实 items and how to keep one. */
export const useGivenExplanations = context.useValue;

/** Reads the explanations kept in the workbook when the pane opens. */
export function useExplanations(): Explanations {
  const host = useHost();
  const [state, setState] = useState<ExplanationsState>({ phase: 'loading' });
  useEffect(() => void loadState(host).then(setState), [host]);
  const save = useCallback<Explanations['save']>(
    async (typed) => {
      const saved = await runLimited(() => saveExplanation(host, typed));
      if (!saved.ok) return saved.fault;
      setState({ phase: 'loaded', kept: saved.value });
      return undefined;
    },
    [host],
  );
  return { state, save, reload: () => void loadState(host).then(setState) };
}

async function loadState(host: Host): Promise<ExplanationsState> {
  const loaded = await runLimited(() => loadExplanations(host));
  return loaded.ok
    ? { phase: 'loaded', kept: loaded.value }
    : { phase: 'failed', fault: loaded.fault };
}
