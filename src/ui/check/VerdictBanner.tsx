import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CheckedTable } from '../../app/check-workbook';
import { type VerdictKind, verdictOf } from '../text/verdicts';
import { Icon } from '../shared/Icons';
import { useTexts } from '../shared/texts-context';
import { useVerdictStyles } from './check-panel.styles';
import { VERDICT_ICONS } from './verdict-icons';

interface VerdictBannerProps {
  readonly checked: CheckedTable;
  /** The sheet was edited since: the verdict may no longer hold. */
  readonly isOld: boolean;
}

/** How the check of one form came out, in letters seen across the room, with the honest count below. */
export function VerdictBanner({ checked, isOld }: VerdictBannerProps): ReactNode {
  const texts = useTexts();
  const styles = useVerdictStyles();
  const { summary } = checked.result;
  const kind = verdictOf(checked.table, summary);
  const looks: Readonly<Record<VerdictKind, string>> = {
    right: styles.right,
    wrong: styles.wrong,
    query: styles.careful,
    open: styles.careful,
    'no-rules': styles.careful,
    blank: styles.neutral,
  };
  return (
    <section className={mergeClasses(styles.root, looks[kind], isOld && styles.changed)}>
      <span className={styles.icon}>
        <Icon name={VERDICT_ICONS[kind]} size={40} />
      </span>
      <h2 className={styles.text}>{texts.verdictText(kind, summary)}</h2>
      <div className={styles.count}>
        {texts.summaryText(summary).replace(/ (?=\d)/gu, '\u00a0')}
      </div>
    </section>
  );
}
