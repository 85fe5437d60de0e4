import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { useOpenPart } from '../shared/open-part';
import { useTexts } from '../shared/texts-context';
import { FillPlanView } from './FillPlanView';
import { useFillPanelStyles } from './fill-panel.styles';
import { useFill } from './use-fill';

/** The part of the pane that fills totals (自动合计): the plan first, the cells when the user says so. */
export function FillPanel(): ReactNode {
  const { pane } = useTexts();
  const styles = useFillPanelStyles();
  const openPart = useOpenPart();
  const { state, plan, choose, apply } = useFill();
  switch (state.phase) {
    case 'planning':
      return <Spinner label={pane.states.planning} />;
    case 'failed':
      return <FaultBar fault={state.fault} onRetry={plan} />;
    case 'planned':
    case 'writing':
      return (
        <div className={styles.root}>
          {state.phase === 'planned' && state.written !== undefined && (
            <NoticeBar
              intent="success"
              notice={{ title: pane.done.filled(state.written), advice: '' }}
              action={{ label: pane.tabs.check, run: () => openPart('check') }}
            />
          )}
          <FillPlanView
            fill={state.fill}
            choice={state.choice}
            isWriting={state.phase === 'writing'}
            onChoose={choose}
            onApply={apply}
          />
        </div>
      );
  }
}
