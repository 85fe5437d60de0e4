import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { filesOfDrop } from './chosen-files';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import type { ChosenFile } from './file-work';
import { useWords } from './use-words';

interface DropZoneProps {
  readonly onDrop: (files: readonly ChosenFile[]) => void;
  readonly children: ReactNode;
}

/**
 * Takes files and folders that are dropped anywhere on the pane; the buttons do the same by keyboard. A browser would
 * open a file that nobody takes, in place of the pane.
 */
export function DropZone({ onDrop, children }: DropZoneProps): ReactNode {
  const { sources } = useWords().pane;
  const styles = useConsolidatePanelStyles();
  const [isOver, setOver] = useState(false);
  const allow = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    setOver(true);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    // Going from one element to another leaves the first.
    if (event.relatedTarget === null) setOver(false);
  });
  const take = useEffectEvent(async (event: DragEvent) => {
    if (event.dataTransfer === null) return;
    event.preventDefault();
    setOver(false);
    onDrop(await filesOfDrop(event.dataTransfer));
  });
  useEffect(() => {
    const listeners = {
      dragover: (event: DragEvent) => allow(event),
      dragleave: (event: DragEvent) => leave(event),
      drop: (event: DragEvent) => void take(event),
    };
    document.addEventListener('dragover', listeners.dragover);
    document.addEventListener('dragleave', listeners.dragleave);
    document.addEventListener('drop', listeners.drop);
    return () => {
      document.removeEventListener('dragover', listeners.dragover);
      document.removeEventListener('dragleave', listeners.dragleave);
      document.removeEventListener('drop', listeners.drop);
    };
  }, []);
  return (
    <div className={styles.root}>
      {children}
      {isOver && <div className={styles.drop}>{sources.drop}</div>}
    </div>
  );
}
