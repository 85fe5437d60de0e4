import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { CopyButton } from '../shared/CopyButton';
import { type Diagnosis, usePaneProgram } from '../shared/pane-program';
import { useTexts } from '../shared/texts-context';
import type { StatusWords } from '../text/pane-words';
import { useStatusPanelStyles } from './status-panel.styles';

/** 诊断: what the program is and what works in it, to be copied for whoever helps. */
export function StatusPanel(): ReactNode {
  const { pane } = useTexts();
  const styles = useStatusPanelStyles();
  const program = usePaneProgram();
  const [seen, setSeen] = useState(() => program?.diagnose() ?? []);
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{pane.status.hint}</p>
      <dl className={styles.list}>
        {seen.map((diagnosis) => (
          <div key={diagnosis.about} className={styles.line}>
            <dt className={styles.subject}>{pane.status.subjects[diagnosis.about]}</dt>
            <dd className={styles.seen}>{seenText(diagnosis, pane.status)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <CopyButton label={pane.buttons.copyStatus} text={() => statusText(seen, pane.status)} />
        <Button appearance="subtle" onClick={() => setSeen(program?.diagnose() ?? [])}>
          {pane.buttons.lookAgain}
        </Button>
      </div>
    </div>
  );
}

function seenText({ seen, works }: Diagnosis, words: StatusWords): string {
  const verdict = works === undefined ? '' : works ? words.works : words.fails;
  return [verdict, ...wordsOf(seen, words)].filter((text) => text !== '').join(' · ');
}

function wordsOf(seen: Diagnosis['seen'], words: StatusWords): readonly string[] {
  if (typeof seen === 'string') return [seen];
  if (seen.kind === 'sheets') {
    return [words.sheets(seen.count), seen.isProtected ? words.isProtected : ''];
  }
  const { rows, cols, milliseconds, formats } = seen;
  return [words.cells(rows, cols), words.took(milliseconds), words.formats(formats)];
}

function statusText(seen: readonly Diagnosis[], words: StatusWords): string {
  return seen.map((one) => `${words.subjects[one.about]}: ${seenText(one, words)}`).join('\n');
}
