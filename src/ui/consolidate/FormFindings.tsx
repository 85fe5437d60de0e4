import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { unpackFindings } from '../../app/pack-findings';
import { useRowStyles } from './consolidate-panel.styles';
import { useWords } from './use-words';

/** So many findings of one form are told here; all of them stand on the sheet 审核问题. */
const MOST = 20;

/** What the check of a form found, told when it is asked for. */
export function FormFindings({
  findings,
}: {
  readonly findings: ReturnType<typeof unpackFindings>;
}): ReactNode {
  const { list } = useWords().pane;
  const styles = useRowStyles();
  const [isOpen, setOpen] = useState(false);
  const told = findings.filter(({ severity }) => severity === 'error' || severity === 'query');
  if (told.length === 0) return null;
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? list.hideFindings : list.showFindings(told.length)}
      </Button>
      {isOpen && (
        <ul className={styles.findings}>
          {told.slice(0, MOST).map(({ message }, at) => (
            <li key={`${String(at)} ${message}`}>{message}</li>
          ))}
          {told.length > MOST && <li>{list.moreFindings(told.length - MOST)}</li>}
        </ul>
      )}
    </div>
  );
}
