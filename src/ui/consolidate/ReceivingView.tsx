import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../shared/texts-context';
import { FormList } from './FormList';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { rowsOfReceived } from './set-rows';
import type { SetState } from './set-state';
import { useWords } from './use-words';

interface ReceivingViewProps {
  readonly state: Extract<SetState, { readonly phase: 'receiving' }>;
}

/** How far the reading is, a way to end it, and what came so far. */
export function ReceivingView({ state }: ReceivingViewProps): ReactNode {
  const { received, total, cancel } = state;
  const { receiving } = useWords().pane;
  const { buttons } = useTexts().pane;
  const styles = useConsolidatePanelStyles();
  const text = total === undefined ? receiving.listing : receiving.progress(received.length, total);
  return (
    <>
      <div className={styles.progress}>
        <div className={styles.section}>
          <span>{text}</span>
          {total === undefined ? (
            <ProgressBar aria-label={text} />
          ) : (
            <ProgressBar aria-label={text} value={received.length} max={Math.max(1, total)} />
          )}
        </div>
        <Button onClick={cancel}>{buttons.cancel}</Button>
      </div>
      <FormList rows={rowsOfReceived(received)} />
    </>
  );
}
