import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import type { FileToOpen } from './document-work';
import { useWorkbenchStyles } from './workbench.styles';
import { useWorkbenchWords } from './words-context';

/** What can be opened, so that the browser shows these files first; whatever is chosen is tried. */
const ENDINGS = '.xlsx,.xlsm,.xls,.et,.ett,.ods,.csv';

interface OpenButtonProps {
  readonly isBusy: boolean;
  readonly onChoose: (file: FileToOpen) => void;
}

/** A button that lets the user choose a workbook. */
export function OpenButton({ isBusy, onChoose }: OpenButtonProps): ReactNode {
  const { open } = useWorkbenchWords();
  const styles = useWorkbenchStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {open}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        tabIndex={-1}
        aria-label={open}
        className={styles.unseen}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onChoose({ name: file.name, content: file });
          // The same file can be chosen again, corrected.
          target.value = '';
        }}
      />
    </>
  );
}
