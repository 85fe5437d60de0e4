import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Doubt } from '../../app/find-doubts';
import type { PlannedWrite } from '../../domain/fill/fill-plan';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { Table } from '../../domain/table/table';
import { Icon } from '../shared/Icons';
import { useTexts } from '../shared/texts-context';
import { itemText, measureOfItem } from '../text/items';
import type { Texts } from '../text/texts';
import { useFillPanelStyles } from './fill-panel.styles';

/** Doubtful parts told of one total; the rest are counted. */
const MOST_DOUBTS = 2;

interface WriteRowProps {
  readonly write: PlannedWrite;
  readonly table: Table;
  /** Why the total should not be written unseen. */
  readonly doubts: readonly Doubt[];
  readonly isChosen: boolean;
  readonly onChoose: (isWanted: boolean) => void;
}

/** One planned total: the cell, what it states now, what it will state, the formula. */
export function WriteRow({ write, table, doubts, isChosen, onChoose }: WriteRowProps): ReactNode {
  const texts = useTexts();
  const { pane, amountText, writeReasonText } = texts;
  const { template } = table;
  const styles = useFillPanelStyles();
  const { labels, states } = pane;
  const then = amountText(write.figure, measureOfItem(template, write.code));
  return (
    <li className={styles.write}>
      <Checkbox
        label={{
          children: `${formatA1(write.ref)}  ${itemText(template, write.code)}`,
          className: styles.name,
        }}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <dl className={styles.facts}>
        <dt className={styles.term}>{labels.now}</dt>
        <dd className={styles.detail}>
          {write.before === ''
            ? states.blankCell
            : `${write.before} · ${writeReasonText(write.reason)}`}
        </dd>
        <dt className={styles.term}>{labels.then}</dt>
        <dd className={styles.detail}>{then}</dd>
        <dt className={styles.term}>{labels.formula}</dt>
        <dd className={mergeClasses(styles.detail, write.formula !== undefined && styles.formula)}>
          {write.formula === undefined ? states.plainFigure : `=${write.formula}`}
        </dd>
      </dl>
      {doubts.slice(0, MOST_DOUBTS).map((doubt) => (
        <p key={doubt.item} className={styles.doubt}>
          <Icon name="query" size={16} /> {doubtText(doubt, table, texts)}
        </p>
      ))}
      {doubts.length > MOST_DOUBTS && (
        <p className={styles.doubt}>{states.moreDoubts(doubts.length - MOST_DOUBTS)}</p>
      )}
    </li>
  );
}

/** What is doubtful about a part of the total, by the name that the check has for it. */
function doubtText(doubt: Doubt, table: Table, texts: Texts): string {
  const { doubtfulPart } = texts.pane.states;
  return doubtfulPart(
    doubt.kind === 'finding'
      ? texts.findingStatement(doubt.finding, table)
      : texts.causeText(doubt.cause, table.template),
  );
}
