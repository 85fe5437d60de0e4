import type { ReactNode } from 'react';
import type { Table } from '../../domain/table/table';
import { useTexts } from '../shared/texts-context';
import { useTemplateName } from '../shared/use-template-name';
import { useSheetCardStyles } from './check-panel.styles';
import { titleOf } from '../text/recognition';

/** So many differences do not push the button out of sight. */
const MOST_OPEN = 2;

/** What is known of a form before it is checked: what it was taken for and why, and whose it is. */
export function SheetCard({ table }: { readonly table: Table }): ReactNode {
  const { pane, recognitionText, differenceText } = useTexts();
  const nameOf = useTemplateName();
  const styles = useSheetCardStyles();
  const { organisation } = table.head;
  const differences = [...new Set(table.differences.map(differenceText))];
  return (
    <section className={styles.root}>
      <h2 className={styles.title}>{titleOf(table)}</h2>
      <dl className={styles.facts}>
        <dt className={styles.term}>{pane.labels.sheet}</dt>
        <dd className={styles.detail}>{table.grid.name}</dd>
        <dt className={styles.term}>{pane.labels.organisation}</dt>
        <dd className={styles.detail}>
          {organisation.kind === 'filled' ? organisation.text : pane.labels.organisationBlank}
        </dd>
        <dt className={styles.term}>{pane.labels.template}</dt>
        <dd className={styles.detail}>{recognitionText(table, nameOf)}</dd>
      </dl>
      {differences.length > 0 && (
        <details open={differences.length <= MOST_OPEN}>
          <summary>
            {pane.labels.differences} ({differences.length})
          </summary>
          <ul className={styles.differences}>
            {differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
