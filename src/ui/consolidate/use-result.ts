import { useState } from 'react';
import { addConsolidation } from '../../app/add-consolidation';
import type { ConsolidationSource } from '../../app/consolidation-source';
import { planConsolidation } from '../../app/plan-consolidation';
import type { OwnWrite } from '../../app/track-writes';
import { useAnnounce } from '../shared/Announcer';
import { useWorkbookChange } from '../shared/changes-context';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { useTexts } from '../shared/texts-context';
import type { Notice } from '../text/pane-words';
import { useFileWork } from './file-work';
import { saveFile } from '../shared/save-file';
import { useWords } from './use-words';

/** How making the result goes. */
export type ResultState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'adding'; readonly done: number; readonly of: number }
  | { readonly phase: 'saving' }
  | {
      readonly phase: 'done';
      readonly notice: Notice;
      /** What was written to the workbook; `undefined` where nothing was. */
      readonly write: OwnWrite | undefined;
    }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** The result: what was made of it and what can be made. */
export interface ResultActions {
  readonly state: ResultState;
  /** Adds its sheets to the open workbook. */
  readonly add: () => void;
  /** Saves it as a new workbook. */
  readonly save: () => void;
}

/** Four sheets, of which the longest may have thousands of lines, over a slow line. */
const TIME_LIMIT = 180_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** State and actions of the result. */
export function useResult(source: ConsolidationSource): ResultActions {
  const host = useHost();
  const files = useFileWork();
  const announce = useAnnounce();
  const { result } = useWords().pane;
  const { listText } = useTexts();
  const [state, setState] = useState<ResultState>({ phase: 'idle' });
  const end = (notice: Notice, write?: OwnWrite): void => {
    setState({ phase: 'done', notice, write });
    announce(notice.title);
  };
  useWorkbookChange(() => {
    // Taken back meanwhile.
    const isOld = state.phase === 'done' && state.write !== undefined;
    if (isOld && host.lastWrite() !== state.write) setState({ phase: 'idle' });
  });
  const add = async (): Promise<void> => {
    const onSheet = (done: number, of: number): void => setState({ phase: 'adding', done, of });
    const added = await runLimited(() => addConsolidation(host, source, onSheet), TIME_LIMIT);
    if (added.ok) end(result.added(listText(added.value)), host.lastWrite());
    else setState({ phase: 'failed', fault: added.fault });
  };
  const save = async (): Promise<void> => {
    setState({ phase: 'saving' });
    try {
      const bytes = await files.writeWorkbook(planConsolidation(source));
      const name = result.fileName(source.consolidation.template.title);
      saveFile(name, new Uint8Array(bytes), XLSX);
      end(result.saved(name));
    } catch (error) {
      setState({ phase: 'failed', fault: { code: 'broken', error } });
    }
  };
  return { state, add: () => void add(), save: () => void save() };
}
