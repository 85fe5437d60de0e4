import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isSkipped } from '../../app/consolidation-source';
import { useRowStyles } from './consolidate-panel.styles';
import type { SetRow } from './set-rows';
import { useWords } from './use-words';

/** Why no form could be had from a file, and where it lies. */
export function FileRow({ row }: { readonly row: Extract<SetRow, { kind: 'file' }> }): ReactNode {
  const { sheets, pane } = useWords();
  const styles = useRowStyles();
  const { fault, unrecognised, file, name } = row;
  const { receipt } = sheets;
  const reasons =
    fault === undefined ? unrecognised.map(receipt.unrecognised) : [receipt.fault(fault)];
  return (
    <>
      {file !== name && <p className={styles.quiet}>{file}</p>}
      {(reasons.length === 0 ? [pane.list.noForm] : reasons).map((reason) => (
        <p key={reason} className={mergeClasses(styles.fact, !isSkipped(row) && styles.wrong)}>
          {reason}
        </p>
      ))}
    </>
  );
}
