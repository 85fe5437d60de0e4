import { useEffect, useSyncExternalStore } from 'react';
import { type DocumentState, type FileToOpen, useDocumentWork } from './document-work';
import { type Asking, useAsking } from './use-asking';

/** The open workbook with all that can be done with it; what would lose changes is asked about first. */
export interface DocumentActions {
  readonly state: DocumentState;
  readonly asking: Asking;
  readonly open: (file: FileToOpen) => void;
  readonly openSample: () => void;
  readonly save: () => void;
  readonly dismiss: () => void;
}

/** Follows the open workbook, and warns before the page is left with changes. */
export function useDocument(): DocumentActions {
  const work = useDocumentWork();
  const state = useSyncExternalStore(work.state.subscribe, work.state.get);
  const asking = useAsking(work);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      work.enterCell();
      if (work.state.get().isChanged) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [work]);
  return {
    state,
    asking,
    open: (file) => asking.before(() => void work.open(file)),
    openSample: () => asking.before(() => void work.openSample()),
    save: () => void work.save(),
    dismiss: work.dismiss,
  };
}
