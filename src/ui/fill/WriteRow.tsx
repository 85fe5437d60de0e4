import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlannedWrite } from '../../domain/fill/fill-plan';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { Template } from '../../domain/templates/template';
import { useTexts } from '../shared/texts-context';
import { itemText, measureOfItem } from '../text/items';
import { useFillPanelStyles } from './fill-panel.styles';

interface WriteRowProps {
  readonly write: PlannedWrite;
  readonly template: Template;
  readonly isChosen: boolean;
  readonly onChoose: (isWanted: boolean) => void;
}

/** One planned total: the cell, what it states now, what it will state, the formula. */
export function WriteRow({ write, template, isChosen, onChoose }: WriteRowProps): ReactNode {
  const { pane, amountText, writeReasonText } = useTexts();
  const styles = useFillPanelStyles();
  const { labels, states } = pane;
  const then = amountText(write.figure, measureOfItem(template, write.code));
  return (
    <li className={styles.write}>
      <Checkbox
        label={`${formatA1(write.ref)}  ${itemText(template, write.code)}`}
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
    </li>
  );
}
