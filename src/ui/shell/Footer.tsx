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
        <FooterButton label={pane.buttons.undo} isBusy={isBusy} onClick={undo} />
        <FooterButton label={pane.buttons.clearMarks} isBusy={isBusy} onClick={clearMarks} />
        {program !== undefined && (
          <>
            <FooterButton label={pane.tabs.status} onClick={() => openPart('status')} />
            <FooterButton label={pane.buttons.collapse} onClick={program.collapse} />
          </>
        )}
      </div>
    </footer>
  );
}

interface FooterButtonProps {
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

function FooterButton({ label, isBusy = false, onClick }: FooterButtonProps): ReactNode {
  const styles = usePaneStyles();
  return (
    <Button
      className={styles.footerButton}
      appearance="subtle"
      size="small"
      disabledFocusable={isBusy}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
