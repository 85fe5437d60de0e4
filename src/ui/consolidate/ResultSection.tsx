import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ConsolidationSource } from '../../app/consolidation-source';
import { countReceipts } from '../../app/plan-receipt-sheet';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { type ResultState, useResult } from './use-result';
import { type ConsolidateWords, useWords } from './use-words';

interface ResultSectionProps {
  readonly source: ConsolidationSource;
  /** Forms that are added up with errors in them. */
  readonly withErrors: number;
}

/** What will be added up, and the buttons that make the result; nothing is written before. */
export function ResultSection({ source, withErrors }: ResultSectionProps): ReactNode {
  const words = useWords();
  const { result } = words.pane;
  const styles = useConsolidatePanelStyles();
  const { state, add, save } = useResult(source);
  const counts = countReceipts(source);
  const isBusy = state.phase === 'adding' || state.phase === 'saving' || counts.included === 0;
  return (
    <section className={styles.section} aria-label={result.title}>
      <h2 className={styles.heading}>{result.title}</h2>
      <p className={styles.paragraph}>{words.sheets.receipt.counts(counts)}</p>
      {counts.included === 0 && <p className={styles.paragraph}>{result.nothingIncluded}</p>}
      {counts.conflicts > 0 && (
        <p className={styles.paragraph}>{result.waiting(counts.conflicts)}</p>
      )}
      {withErrors > 0 && <p className={styles.paragraph}>{result.withErrors(withErrors)}</p>}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={add}>
          {addText(state, words)}
        </Button>
        <Button disabledFocusable={isBusy} onClick={save}>
          {state.phase === 'saving' ? result.saving : result.save}
        </Button>
      </div>
      <p className={styles.quiet}>{result.hint}</p>
      {state.phase === 'done' && <NoticeBar intent="success" notice={state.notice} />}
      {state.phase === 'failed' && <FaultBar fault={state.fault} onRetry={add} />}
    </section>
  );
}

function addText(state: ResultState, { pane }: ConsolidateWords): string {
  const { writing, generate } = pane.result;
  return state.phase === 'adding' ? writing(state.done + 1, state.of) : generate;
}
