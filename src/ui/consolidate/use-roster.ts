import { useState } from 'react';
import { readRosterText } from '../../domain/consolidate/read-roster-text';
import { readRosterWorkbook } from '../../domain/consolidate/read-roster-workbook';
import type { Roster } from '../../domain/consolidate/roster';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import type { Notice } from '../text/pane-words';
import { type ChosenFile, useFileWork } from './file-work';
import { useOpenSet } from './open-set';
import { CONSOLIDATION_WORDS } from '../text/zh-cn/consolidation';
import { useWords } from './use-words';

/** How getting a roster went. */
export type RosterState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'refused'; readonly notice: Notice }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** Ways to a roster. */
export interface RosterActions {
  readonly state: RosterState;
  readonly useText: (text: string) => void;
  readonly useFile: (file: ChosenFile) => void;
  /** From the list of an earlier result in the open workbook, else from the sheet in front. */
  readonly useOpenWorkbook: () => void;
  readonly remove: () => void;
}

/** State and actions of the roster. */
export function useRoster(): RosterActions {
  const host = useHost();
  const files = useFileWork();
  const { session } = useOpenSet();
  const { pane, sheets } = useWords();
  const [state, setState] = useState<RosterState>({ phase: 'idle' });
  const take = (roster: Roster): void => {
    const isEmpty = roster.names.length === 0;
    setState(isEmpty ? { phase: 'refused', notice: pane.roster.noNames } : { phase: 'idle' });
    if (isEmpty) return;
    session.decide((decisions) => ({ ...decisions, roster, confirmed: new Map() }));
  };
  const useFile = async (file: ChosenFile): Promise<void> => {
    const read = await files.readRoster(file);
    if (read.ok) take(read.value);
    else {
      const notice = pane.roster.unreadable(sheets.receipt.fault(read.fault));
      setState({ phase: 'refused', notice });
    }
  };
  const useOpenWorkbook = async (): Promise<void> => {
    const read = await runLimited(() => host.readSheets('all'));
    if (!read.ok) {
      setState({ phase: 'failed', fault: read.fault });
      return;
    }
    const { workbook, active } = read.value;
    const earlier = workbook.sheets.filter(({ name }) => name.startsWith(RECEIPT));
    const inFront = workbook.sheets.filter(({ name }) => name === active);
    take(readRosterWorkbook({ sheets: earlier.length > 0 ? earlier : inFront }));
  };
  return {
    state,
    useText: (text) => take(readRosterText(text)),
    useFile: (file) => void useFile(file),
    useOpenWorkbook: () => void useOpenWorkbook(),
    remove: () =>
      session.decide((decisions) => ({ ...decisions, roster: undefined, confirmed: new Map() })),
  };
}

/** The list of an earlier result, by its name. */
const RECEIPT = CONSOLIDATION_WORDS.sheets.receipt;
