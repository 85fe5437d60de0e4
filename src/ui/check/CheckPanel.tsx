import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { useTexts } from '../shared/texts-context';
import { CheckedForms } from './CheckedForms';
import { useCheckPanelStyles } from './check-panel.styles';
import { useCheck } from './use-check';
import { useGivenExplanations } from './use-explanations';
import { useVerdictAloud } from './use-verdict-aloud';

/** The part of the pane that checks (检查): the form in front, one button, the verdict, the findings. */
export function CheckPanel(): ReactNode {
  const { pane } = useTexts();
  const styles = useCheckPanelStyles();
  const check = useCheck();
  const explanations = useGivenExplanations();
  useVerdictAloud(check);
  const { state, shown } = check;
  const given = explanations.state;
  const isWaiting =
    state.phase === 'reading' || (state.phase === 'checking' && shown === undefined);
  return (
    <div className={styles.root}>
      {isWaiting && <Spinner label={pane.states.reading} />}
      {state.phase === 'failed' && <FaultBar fault={state.fault} onRetry={check.retry} />}
      {shown !== undefined && given.phase === 'failed' && (
        <FaultBar fault={given.fault} onRetry={explanations.reload} />
      )}
      {shown !== undefined && <CheckedForms check={check} shown={shown} />}
    </div>
  );
}
