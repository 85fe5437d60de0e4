import { type ReactNode, useMemo } from 'react';
import type { ConsolidatedSet } from '../../app/consolidate';
import type { ConsolidationSource } from '../../app/consolidation-source';
import type { RegisteredTemplate } from '../../domain/templates/template';
import { useCatalogue } from '../shared/catalogue-context';
import { FormList } from './FormList';
import { NotesPanel } from './NotesPanel';
import { NoticeSection } from './NoticeSection';
import { ResultSection } from './ResultSection';
import { RosterSection } from './RosterSection';
import { RunsPanel } from './RunsPanel';
import { SuperiorPanel } from './SuperiorPanel';
import { TargetField } from './TargetField';
import { ToolsSection } from './ToolsSection';
import { choicesOf } from './decide';
import { rowsOfSet } from './set-rows';
import type { ReceivedSet } from './set-state';
import { type ConsolidateWords, useWords } from './use-words';

/** What is to be decided, what comes of it, and what was received. */
export function SetView({ set }: { readonly set: ReceivedSet }): ReactNode {
  const rows = useMemo(() => rowsOfSet(set), [set]);
  const { consolidated } = set;
  return (
    <>
      {consolidated !== undefined && <ConsolidatedView set={set} consolidated={consolidated} />}
      <FormList rows={rows} />
    </>
  );
}

interface ConsolidatedViewProps {
  readonly set: ReceivedSet;
  readonly consolidated: ConsolidatedSet;
}

function ConsolidatedView({ set, consolidated }: ConsolidatedViewProps): ReactNode {
  const catalogue = useCatalogue();
  const words = useWords();
  const { pane } = words;
  const { decisions } = set;
  const { consolidation, roster, withErrors } = consolidated;
  const source = useMemo(
    () => sourceOf(set, consolidated, { catalogue, words }),
    [set, consolidated, catalogue, words],
  );
  return (
    <>
      <NoticeSection consolidated={consolidated} decisions={decisions} />
      <TargetField consolidation={consolidation} isChosen={decisions.template !== undefined} />
      <ToolsSection
        tools={[
          {
            name: 'roster',
            title: pane.roster.title,
            panel: <RosterSection match={roster} />,
          },
        ]}
      />
      <ResultSection source={source} withErrors={withErrors.length} />
      <ToolsSection
        tools={[
          { name: 'notes', title: pane.notes.title, panel: <NotesPanel source={source} /> },
          { name: 'runs', title: pane.runs.title, panel: <RunsPanel source={source} /> },
          {
            name: 'superior',
            title: pane.superior.title,
            panel: <SuperiorPanel consolidation={consolidation} />,
          },
        ]}
      />
    </>
  );
}

interface SourceGround {
  readonly catalogue: readonly RegisteredTemplate[];
  readonly words: ConsolidateWords;
}

function sourceOf(
  { received, decisions }: ReceivedSet,
  { consolidation }: ConsolidatedSet,
  { catalogue, words }: SourceGround,
): ConsolidationSource {
  const choices = choicesOf(decisions);
  return { consolidation, received, choices, catalogue, words: words.sheets };
}
