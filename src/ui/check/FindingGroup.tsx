import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../domain/check/finding';
import type { Table } from '../../domain/table/table';
import { useTexts } from '../shared/texts-context';
import { ExplanationField } from './ExplanationField';
import { FindingItem } from './FindingItem';
import { useFindingStyles } from './check-panel.styles';

/** So many findings of a group are shown at once; more on demand. */
const PAGE = 20;

interface FindingGroupProps {
  readonly findings: readonly Finding[];
  readonly table: Table;
  readonly onSelect: (finding: Finding) => void;
}

/** The findings of one severity, in print order. */
export function FindingGroup({ findings, table, onSelect }: FindingGroupProps): ReactNode {
  const { pane } = useTexts();
  const styles = useFindingStyles();
  const [shown, setShown] = useState(PAGE);
  const rest = findings.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, at) => (
          <FindingItem
            // Findings have no name of their own; their order is that of the check.
            key={`${finding.code}:${finding.item ?? ''}:${String(at)}`}
            finding={finding}
            table={table}
            onSelect={onSelect}
          >
            {finding.severity === 'query' && <ExplanationField finding={finding} table={table} />}
          </FindingItem>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {pane.buttons.showMore(Math.min(rest, PAGE))}
        </Button>
      )}
    </>
  );
}
