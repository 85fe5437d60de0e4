import { Button, Spinner, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../shared/texts-context';
import { useCheckPanelStyles } from './check-panel.styles';
import type { Check } from './use-check';

/** The one button (逻辑检查), and the switch that presses it after every edit. */
export function CheckActions({ check }: { readonly check: Check }): ReactNode {
  const { pane } = useTexts();
  const styles = useCheckPanelStyles();
  const isBusy = check.state.phase === 'checking';
  const { isLive, setLive } = check.live;
  return (
    <div className={styles.actions}>
      <Button
        className={styles.primary}
        appearance="primary"
        size="large"
        disabledFocusable={isBusy}
        icon={isBusy ? <Spinner size="tiny" /> : null}
        onClick={check.run}
      >
        {isBusy ? pane.states.checking : pane.buttons.check}
      </Button>
      <Switch
        label={pane.labels.liveCheck.label}
        title={pane.labels.liveCheck.hint}
        checked={isLive}
        onChange={(_, { checked }) => setLive(checked)}
      />
    </div>
  );
}
