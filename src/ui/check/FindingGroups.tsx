import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CheckedTable } from '../../app/check-workbook';
import type { Finding, Severity } from '../../domain/check/finding';
import { Icon, type IconName } from '../shared/Icons';
import { useTexts } from '../shared/texts-context';
import { FindingGroup } from './FindingGroup';
import { useFindingStyles } from './check-panel.styles';

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'query', 'hint', 'unchecked'];
const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'wrong',
  query: 'query',
  hint: 'hint',
  unchecked: 'open',
};
/** What must be acted on is open; the rest is one click away. */
const OPEN: readonly Severity[] = ['error', 'query'];

interface FindingGroupsProps {
  readonly checked: CheckedTable;
  readonly onSelect: (finding: Finding) => void;
}

/** All findings of a form, by severity. */
export function FindingGroups({ checked, onSelect }: FindingGroupsProps): ReactNode {
  const { pane, severities } = useTexts();
  const styles = useFindingStyles();
  const { findings } = checked.result;
  const groups = SEVERITIES.map((severity) => ({
    severity,
    found: findings.filter((finding) => finding.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return groups.map(({ severity, found }) => (
    <details key={severity} open={OPEN.includes(severity)}>
      <summary className={styles.summary}>
        <h3 className={mergeClasses(styles.title, styles[`${severity}Title`])}>
          <Icon name={ICONS[severity]} />
          <span>{pane.labels.findings(severities[severity].name, found.length)}</span>
          <span className={styles.meaning}>{severities[severity].meaning}</span>
        </h3>
      </summary>
      <FindingGroup findings={found} table={checked.table} onSelect={onSelect} />
    </details>
  ));
}
