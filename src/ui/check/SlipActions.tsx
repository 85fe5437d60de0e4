import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type SlipSource, slipText } from '../../app/check-slip';
import type { SheetsCheck } from '../../app/check-sheets';
import { addSlipSheet } from '../../app/plan-slip-sheet';
import { useAnnounce } from '../shared/Announcer';
import { CopyButton } from '../shared/CopyButton';
import { FaultBar } from '../shared/FaultBar';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { useTexts } from '../shared/texts-context';
import { useTemplateName } from '../shared/use-template-name';
import { createSlipWords } from './slip-words';
import { useGivenExplanations } from './use-explanations';
import { useCheckPanelStyles } from './check-panel.styles';

type SlipState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'adding' }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** The result as text to paste into a message (复制检查单), and as a sheet to print (检查单). */
export function SlipActions({ checked }: { readonly checked: SheetsCheck }): ReactNode {
  const host = useHost();
  const texts = useTexts();
  const nameOf = useTemplateName();
  const styles = useCheckPanelStyles();
  const announce = useAnnounce();
  const { state: given } = useGivenExplanations();
  const [state, setState] = useState<SlipState>({ phase: 'idle' });
  const source = (): SlipSource => ({
    checked,
    explanations: given.phase === 'loaded' ? given.kept : [],
    words: createSlipWords(texts, nameOf),
  });
  const add = async (): Promise<void> => {
    setState({ phase: 'adding' });
    const added = await runLimited(() => addSlipSheet(host, source()));
    if (added.ok) announce(texts.pane.done.slipAdded(added.value));
    setState(added.ok ? { phase: 'idle' } : { phase: 'failed', fault: added.fault });
  };
  return (
    <>
      <div className={styles.actions}>
        <CopyButton label={texts.pane.buttons.copySlip} text={() => slipText(source())} />
        <Button disabledFocusable={state.phase === 'adding'} onClick={() => void add()}>
          {texts.pane.buttons.addSlip}
        </Button>
      </div>
      {state.phase === 'failed' && <FaultBar fault={state.fault} onRetry={() => void add()} />}
    </>
  );
}
