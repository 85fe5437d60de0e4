import { type ReactNode, useMemo } from 'react';
import type { ConsolidatedSet } from '../../app/consolidate';
import type { ConsolidationSource } from '../../app/consolidation-source';
import { useCatalogue } from '../shared/catalogue-context';
import { FormList } from './FormList';
import { ResultSection } from './ResultSection';
import { choicesOf } from './decide';
import { rowsOfSet } from './set-rows';
import type { ReceivedSet } from './set-state';
import { useWords } from './use-words';

/** What was received, what is to be decided, and what comes of it. */
export function SetView({ set }: { readonly set: ReceivedSet }): ReactNode {
  const rows = useMemo(() => rowsOfSet(set), [set]);
  const { consolidated } = set;
  return (
    <>
      <FormList rows={rows} />
      {consolidated !== undefined && <ConsolidatedView set={set} consolidated={consolidated} />}
    </>
  );
}

interface ConsolidatedViewProps {
  readonly set: ReceivedSet;
  readonly consolidated: ConsolidatedSet;
}

function ConsolidatedView({ set, consolidated }: ConsolidatedViewProps): ReactNode {
  const source = useSource(set, consolidated);
  return <ResultSection source={source} withErrors={consolidated.withErrors.length} />;
}

function useSource(set: ReceivedSet, { consolidation }: ConsolidatedSet): ConsolidationSource {
  const catalogue = useCatalogue();
  const { sheets: words } = useWords();
  const { received, decisions } = set;
  return { consolidation, received, choices: choicesOf(decisions), catalogue, words };
}
