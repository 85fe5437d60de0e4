import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { useOpenPart } from '../shared/open-part';
import { usePaneProgram } from '../shared/pane-program';
import { useTexts } from '../shared/texts-context';
import { usePaneStyles } from './pane.styles';
import { useFooter } from './use-footer';

/** Below every part of the pane: take back the last write, take the marks off, put the pane away. */
export function Footer(): ReactNode {
  const { pane } = useTexts();
  const styles = usePaneStyles();
  const { state, undo, undoAnyway, clearMarks, close } = useFooter();
  const program = usePaneProgram();
  const openPart = useOpenPart();
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
        {program !== undefined && (
          <>
            <Button appearance="subtle" size="small" onClick={() => openPart('status')}>
              {pane.tabs.status}
            </Button>
            <Button appearance="subtle" size="small" onClick={program.collapse}>
              {pane.buttons.collapse}
            </Button>
          </>
        )}
      </div>
    </footer>
  );
}
