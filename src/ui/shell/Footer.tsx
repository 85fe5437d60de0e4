import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { useTexts } from '../shared/texts-context';
import { usePaneStyles } from './pane.styles';
import { useFooter } from './use-footer';

/** Below every part of the pane: take back the last write, take the marks off. */
export function Footer(): ReactNode {
  const { pane } = useTexts();
  const styles = usePaneStyles();
  const { state, undo, undoAnyway, clearMarks, close } = useFooter();
  const isBusy = state.phase === 'running';
  return (
    <footer className={styles.footer}>
      {(state.phase === 'done' || state.phase === 'half-done') && (
        <NoticeBar
          intent={state.phase === 'done' ? 'success' : 'warning'}
          notice={state.notice}
          action={{ label: pane.buttons.close, run: close }}
        />
      )}
      {state.phase === 'asking' && (
        <NoticeBar
          intent="warning"
          notice={state.notice}
          action={{ label: pane.buttons.undoAnyway, run: undoAnyway }}
          otherwise={{ label: pane.buttons.cancel, run: close }}
        />
      )}
      {state.phase === 'failed' && (
        <FaultBar fault={state.fault} label={pane.buttons.close} onRetry={close} />
      )}
      <div className={styles.footerButtons}>
        <Button appearance="subtle" size="small" disabledFocusable={isBusy} onClick={undo}>
          {pane.buttons.undo}
        </Button>
        <Button appearance="subtle" size="small" disabledFocusable={isBusy} onClick={clearMarks}>
          {pane.buttons.clearMarks}
        </Button>
      </div>
    </footer>
  );
}
