import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReceivedForm } from '../../app/receive-workbook';
import { useTemplateName } from '../shared/use-template-name';
import { useRowStyles } from './consolidate-panel.styles';
import { useWords } from './use-words';

/** Which form it is, of which period, in which file and on which sheet, and how its check came out. */
export function FormFacts({ form }: { readonly form: ReceivedForm }): ReactNode {
  const { list } = useWords().pane;
  const styles = useRowStyles();
  const nameOf = useTemplateName();
  const { submission, summary } = form;
  const { templateId, title, year } = submission.form;
  const { file, sheet } = submission.source;
  const known = templateId === undefined ? title : nameOf(templateId);
  const period = year === undefined ? [] : [list.year(year)];
  const counts = [
    ...(summary.errors > 0 ? [list.errors(summary.errors)] : []),
    ...(summary.queries > 0 ? [list.queries(summary.queries)] : []),
  ];
  const outcome = counts.length === 0 ? list.right : counts.join(' · ');
  return (
    <>
      <p className={styles.quiet}>
        {file} · {sheet}
      </p>
      <p className={styles.fact}>
        {[known, ...period].join(' · ')} ·{' '}
        <span className={mergeClasses(counts.length > 0 && styles.doubtful)}>{outcome}</span>
      </p>
    </>
  );
}
