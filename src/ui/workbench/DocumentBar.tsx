import { Button, Spinner, Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OpenButton } from './OpenButton';
import type { DocumentActions } from './use-document';
import { useWorkbenchStyles } from './workbench.styles';
import { useWorkbenchWords } from './words-context';

/** Above everything: open, save, the sample, and which file this is. */
export function DocumentBar({ state, open, save, openSample }: DocumentActions): ReactNode {
  const words = useWorkbenchWords();
  const styles = useWorkbenchStyles();
  const { document, task, isChanged } = state;
  const isBusy = task.kind !== 'none';
  return (
    <header className={styles.bar} aria-label={words.parts.bar}>
      <h1 className={styles.product}>{words.title}</h1>
      <OpenButton isBusy={isBusy} onChoose={open} />
      <Button disabledFocusable={isBusy || document === undefined} onClick={save}>
        {words.save}
      </Button>
      <Button appearance="subtle" disabledFocusable={isBusy} onClick={openSample}>
        {words.sample}
      </Button>
      <p className={styles.file}>
        <span className={styles.fileName} title={document?.name}>
          {document?.name}
        </span>
        {isChanged && (
          <Tooltip content={words.unsaved} relationship="label">
            <span role="img" className={styles.unsaved} />
          </Tooltip>
        )}
      </p>
      {isBusy && (
        <Spinner
          size="tiny"
          label={task.kind === 'saving' ? words.states.saving : words.states.opening(task.file)}
        />
      )}
    </header>
  );
}
