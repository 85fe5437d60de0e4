import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetsCheck } from '../../app/check-sheets';
import { NoticeBar } from '../shared/NoticeBar';
import { useTexts } from '../shared/texts-context';
import { useOpenPart } from '../shared/open-part';
import { useCheckPanelStyles } from './check-panel.styles';

interface NoFormProps {
  readonly sheets: SheetsCheck;
  /** Looks again. */
  readonly onAgain: () => void;
}

/** The sheet in front holds no form that could be checked: what was looked for, what is nearest, what to do. */
export function NoForm({ sheets, onAgain }: NoFormProps): ReactNode {
  const texts = useTexts();
  const styles = useCheckPanelStyles();
  const openPart = useOpenPart();
  const { pane } = texts;
  const near = sheets.unrecognised.find(({ sheet }) => sheet === sheets.active);
  const notice =
    near === undefined
      ? pane.notices.nothingOpen
      : { title: pane.notices.unrecognised.title, advice: '' };
  return (
    <>
      <NoticeBar
        intent="warning"
        notice={notice}
        action={{ label: pane.buttons.retry, run: onAgain }}
      />
      <p className={styles.paragraph}>{pane.labels.onSheet(sheets.active)}</p>
      <p className={styles.quiet}>{pane.labels.lookedFor}</p>
      {near !== undefined && (
        <section aria-label={pane.labels.nearestTemplate}>
          <p className={styles.paragraph}>{texts.nearestText(near)}</p>
          {near.found > 0 && near.missing.length > 0 && (
            <details>
              <summary>
                {pane.labels.missingItems} ({near.missing.length})
              </summary>
              <ul className={styles.missing}>
                {near.missing.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => openPart('blank')}>
          {pane.buttons.addBlank}
        </Button>
      </div>
    </>
  );
}
