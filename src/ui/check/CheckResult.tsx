import type { ReactNode } from 'react';
import type { CheckedTable } from '../../app/check-workbook';
import type { Finding } from '../../domain/check/finding';
import type { Table } from '../../domain/table/table';
import { useTexts } from '../shared/texts-context';
import type { Checked, Ready } from './check-state';
import { FindingGroups } from './FindingGroups';
import { SlipActions } from './SlipActions';
import { VerdictBanner } from './VerdictBanner';
import { useCheckPanelStyles } from './check-panel.styles';

interface CheckResultProps {
  readonly shown: Ready | Checked;
  readonly table: CheckedTable;
  readonly onSelect: (finding: Finding) => void;
}

/** The verdict and the findings of one form; before the check how far it is filled in. */
export function CheckResult({ shown, table, onSelect }: CheckResultProps): ReactNode {
  const { pane } = useTexts();
  const styles = useCheckPanelStyles();
  if (shown.phase === 'ready') {
    const { filled, of } = countFilled(table.table);
    return (
      <p className={styles.paragraph}>
        {pane.states.notChecked} · {pane.states.itemsFilled(filled, of)}
      </p>
    );
  }
  const { grid, area } = table.table;
  return (
    <>
      <VerdictBanner checked={table} isOld={shown.freshness === 'changed'} />
      <SlipActions checked={shown.sheets} />
      <FindingGroups
        key={`${grid.name}:${String(area.top)}:${String(area.left)}`}
        checked={table}
        onSelect={onSelect}
      />
    </>
  );
}

function countFilled({ entries }: Table): { readonly filled: number; readonly of: number } {
  const filled = [...entries.values()].filter(({ reading }) => reading.kind !== 'blank').length;
  return { filled, of: entries.size };
}
