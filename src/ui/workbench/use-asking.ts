import { useState } from 'react';
import type { DocumentWork } from './document-work';

/** What is asked before changes would be lost. */
export interface Asking {
  readonly isOpen: boolean;
  /** Does it at once where nothing would be lost, else asks first. */
  readonly before: (deed: () => void) => void;
  readonly leave: () => void;
  readonly saveFirst: () => void;
  readonly stay: () => void;
}

/** Asks before a workbook with changes gives way to another. */
export function useAsking(work: DocumentWork): Asking {
  const [deed, setDeed] = useState<(() => void) | undefined>(undefined);
  const answer = (): void => setDeed(undefined);
  return {
    isOpen: deed !== undefined,
    before: (next) => {
      work.enterCell();
      if (work.state.get().isChanged) setDeed(() => next);
      else next();
    },
    leave: () => {
      answer();
      deed?.();
    },
    saveFirst: () => {
      answer();
      void work.save().then(() => {
        if (!work.state.get().isChanged) deed?.();
      });
    },
    stay: answer,
  };
}
