import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ToldSet } from '../../app/consolidation-words';
import type { Severity } from '../../domain/check/finding';
import { Icon, type IconName } from '../shared/Icons';
import { useCardStyles } from './card.styles';
import { useOpenSet } from './open-set';

/** So many lines stand below a sentence; all of them are on the sheet 审核问题. */
const MOST = 10;

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'wrong',
  query: 'query',
  hint: 'hint',
  unchecked: 'open',
};

interface ToldItemProps {
  readonly severity: Severity;
  readonly tell: (told: ToldSet) => string;
  /** What stands below: who causes it. */
  readonly more?: (told: ToldSet) => readonly { readonly key: string; readonly text: string }[];
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A sentence about the set as a whole. */
export function ToldItem({ severity, tell, more, children }: ToldItemProps): ReactNode {
  const styles = useCardStyles();
  const { told } = useOpenSet();
  if (told === undefined) return null;
  const colour = { error: styles.wrong, query: styles.doubtful, hint: styles.quiet };
  const lines = more?.(told).slice(0, MOST) ?? [];
  return (
    <li className={styles.card}>
      <p className={styles.told}>
        <span className={mergeClasses(severity === 'unchecked' ? undefined : colour[severity])}>
          <Icon name={ICONS[severity]} />
        </span>
        {tell(told)}
      </p>
      {lines.length > 0 && (
        <ul className={styles.names}>
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}
