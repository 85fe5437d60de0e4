import { type DragEvent, type ReactNode, type Ref, useState } from 'react';
import type { FileToOpen } from './document-work';
import { useWorkbenchStyles } from './workbench.styles';
import { useWorkbenchWords } from './words-context';

interface SheetAreaProps {
  readonly ref: Ref<HTMLElement>;
  readonly onDrop: (file: FileToOpen) => void;
  /** The element the spreadsheet draws itself into. */
  readonly children: ReactNode;
}

/** Where the spreadsheet stands; a file that is dropped on it is opened. The open button does the same by keyboard. */
export function SheetArea({ ref, onDrop, children }: SheetAreaProps): ReactNode {
  const { parts, drop } = useWorkbenchWords();
  const styles = useWorkbenchStyles();
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // Neither the browser nor the pane beside takes it as well.
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type === 'dragover');
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file !== undefined) onDrop({ name: file.name, content: file });
  };
  return (
    // What is dropped can be chosen by keyboard as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a target for drops alone
    <section
      ref={ref}
      aria-label={parts.sheet}
      className={styles.sheet}
      onDragOver={take}
      onDrop={take}
      onDragLeave={() => setOver(false)}
    >
      {children}
      {isOver && <div className={styles.drop}>{drop}</div>}
    </section>
  );
}
