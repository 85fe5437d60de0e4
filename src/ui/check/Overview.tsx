import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CheckedTable } from '../../app/check-workbook';
import { titleOf } from '../text/recognition';
import { verdictOf } from '../text/verdicts';
import { Icon } from '../shared/Icons';
import { useTexts } from '../shared/texts-context';
import { VERDICT_ICONS } from './verdict-icons';
import { useOverviewStyles } from './check-panel.styles';

interface OverviewProps {
  readonly tables: readonly CheckedTable[];
  /** The form whose findings are shown. */
  readonly shown: CheckedTable | undefined;
  /** Whether verdicts may be told: nobody asked before the check. */
  readonly isChecked: boolean;
  readonly onShow: (checked: CheckedTable) => void;
}

/** All forms of the workbook, each one click away. */
export function Overview({ tables, shown, isChecked, onShow }: OverviewProps): ReactNode {
  const texts = useTexts();
  const styles = useOverviewStyles();
  const { states, labels } = texts.pane;
  return (
    <nav className={styles.root} aria-label={labels.allTables}>
      <h2 className={styles.title}>{states.tablesFound(tables.length)}</h2>
      <ul className={styles.list}>
        {tables.map((checked) => {
          const { table, result } = checked;
          const { grid, area } = table;
          const kind = verdictOf(table, result.summary);
          const verdict = isChecked ? texts.verdictText(kind, result.summary) : states.notChecked;
          const hidden = grid.visibility === 'visible' ? '' : ` (${states.hiddenSheet})`;
          return (
            <li key={`${grid.name}:${String(area.top)}:${String(area.left)}`}>
              <Button
                className={mergeClasses(styles.entry, checked === shown && styles.shown)}
                appearance={checked === shown ? 'outline' : 'subtle'}
                aria-current={checked === shown}
                icon={<Icon name={isChecked ? VERDICT_ICONS[kind] : 'open'} />}
                onClick={() => onShow(checked)}
              >
                <span className={styles.words}>
                  <span>{`${grid.name}${hidden} · ${verdict}`}</span>
                  <span className={styles.second}>{titleOf(table)}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
