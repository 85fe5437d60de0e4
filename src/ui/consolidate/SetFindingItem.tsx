import { Button, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetFinding } from '../../domain/consolidate/consolidation';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { include, takeForYuan } from './decide';
import { useOpenSet } from './open-set';
import { ToldItem } from './ToldItem';
import { useWords } from './use-words';

/** So many forms can be settled here; the others in the list. */
const MOST = 10;

/** A finding about the set with what can be done about it. */
export function SetFindingItem({ finding }: { readonly finding: SetFinding }): ReactNode {
  const { review } = useWords().sheets;
  return (
    <ToldItem severity={finding.severity} tell={(told) => review.setFinding(finding, told)}>
      {finding.code === 'sum-of-others' && <LeaveOutSum finding={finding} />}
      {finding.code === 'maybe-yuan' && <TakeForYuan finding={finding} />}
    </ToldItem>
  );
}

type FindingOf<C extends SetFinding['code']> = Extract<SetFinding, { readonly code: C }>;

function LeaveOutSum({ finding }: { readonly finding: FindingOf<'sum-of-others'> }): ReactNode {
  const { notices } = useWords().pane;
  const styles = useConsolidatePanelStyles();
  const { session, told } = useOpenSet();
  const [sum] = finding.keys;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        onClick={() => session.decide((decisions) => include(decisions, sum, false))}
      >
        {notices.leaveOut(told?.nameOf(sum) ?? '')}
      </Button>
    </div>
  );
}

function TakeForYuan({ finding }: { readonly finding: FindingOf<'maybe-yuan'> }): ReactNode {
  const { list } = useWords().pane;
  const { session, told } = useOpenSet();
  return finding.keys
    .slice(0, MOST)
    .map((key) => (
      <Switch
        key={key}
        label={`${told?.nameOf(key) ?? ''} · ${list.inYuan}`}
        checked={false}
        onChange={() => session.decide((decisions) => takeForYuan(decisions, key, true))}
      />
    ));
}
