import { type ReactNode, useMemo } from 'react';
import { FaultBar } from '../shared/FaultBar';
import { DropZone } from './DropZone';
import { OpenSetProvider, openSetOf } from './open-set';
import { ReceivingView } from './ReceivingView';
import { ProvenancePanel } from './ProvenancePanel';
import { ToolsSection } from './ToolsSection';
import { setOf } from './set-state';
import { SetView } from './SetView';
import { SourceBar } from './SourceBar';
import { useConsolidate } from './use-consolidate';
import { useWords } from './use-words';

/** The part of the pane that consolidates (汇总): files first, then what is to be decided, then the result. */
export function ConsolidatePanel(): ReactNode {
  const { state, session } = useConsolidate();
  const { pane } = useWords();
  const set = state.phase === 'receiving' ? undefined : setOf(state);
  const open = useMemo(() => openSetOf(set, session), [set, session]);
  return (
    <OpenSetProvider value={open}>
      <DropZone onDrop={(files) => void session.receive(files)}>
        <SourceBar state={state} session={session} />
        {state.phase === 'failed' && (
          <FaultBar
            fault={state.fault}
            onRetry={() => void session.receiveOpenSheets(pane.sources.openWorkbook)}
          />
        )}
        {state.phase === 'receiving' && <ReceivingView state={state} />}
        {set !== undefined && <SetView set={set} />}
        <ToolsSection
          tools={[{ name: 'provenance', title: pane.provenance.title, panel: <ProvenancePanel /> }]}
        />
      </DropZone>
    </OpenSetProvider>
  );
}
