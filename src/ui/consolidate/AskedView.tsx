import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import type { Notice } from '../text/pane-words';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import type { Asked } from './use-asked';

interface AskedViewProps<T> {
  readonly asked: Asked<T>;
  readonly hint: string;
  readonly button: string;
  readonly none: Notice;
  readonly children: (answer: T) => ReactNode;
}

/** A question to the open workbook: what it is about, the button, the answer. */
export function AskedView<T>(props: AskedViewProps<T>): ReactNode {
  const { asked, hint, button, none, children } = props;
  const { state, ask } = asked;
  const styles = useConsolidatePanelStyles();
  return (
    <div className={styles.section}>
      <p className={styles.paragraph}>{hint}</p>
      <div className={styles.actions}>
        <Button disabledFocusable={state.phase === 'running'} onClick={ask}>
          {button}
        </Button>
      </div>
      {state.phase === 'nothing' && <NoticeBar intent="warning" notice={none} />}
      {state.phase === 'failed' && <FaultBar fault={state.fault} onRetry={ask} />}
      {state.phase === 'answered' && children(state.answer)}
    </div>
  );
}
