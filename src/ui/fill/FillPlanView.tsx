import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetsFill } from '../../app/fill-sheets';
import type { PlannedWrite } from '../../domain/fill/fill-plan';
import { NoticeBar } from '../shared/NoticeBar';
import { useOpenPart } from '../shared/open-part';
import { useTexts } from '../shared/texts-context';
import { type FillChoice, chooseAll, chosenWrites } from './fill-choice';
import type { PaneWords } from '../text/pane-words';
import { TableFill } from './TableFill';
import { useFillPanelStyles } from './fill-panel.styles';

interface FillPlanViewProps {
  readonly fill: SheetsFill;
  readonly choice: FillChoice;
  readonly isWriting: boolean;
  readonly onChoose: (choice: FillChoice) => void;
  readonly onApply: (writes: readonly PlannedWrite[]) => void;
}

/** The planned totals of all forms, to be chosen from, and the buttons that write them. */
export function FillPlanView(props: FillPlanViewProps): ReactNode {
  const { fill, choice, onChoose } = props;
  const { pane } = useTexts();
  const styles = useFillPanelStyles();
  const openPart = useOpenPart();
  if (fill.tables.length === 0) {
    return (
      <NoticeBar
        intent="warning"
        notice={pane.notices.nothingOpen}
        action={{ label: pane.buttons.addBlank, run: () => openPart('blank') }}
      />
    );
  }
  const all = fill.tables.flatMap(({ plan }) => plan.writes);
  return (
    <div className={styles.root}>
      {all.length === 0 ? (
        <NoticeBar intent="success" notice={{ title: nothingText(fill, pane), advice: '' }} />
      ) : (
        <ChoiceBar {...props} />
      )}
      {fill.tables.map((fillable) => (
        <TableFill
          key={`${fillable.table.grid.name}:${String(fillable.table.area.top)}:${String(fillable.table.area.left)}`}
          fillable={fillable}
          isProtected={fill.protectedSheets.has(fillable.table.grid.name)}
          choice={choice}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

/** The button that writes what is chosen, those that choose all or none, and why nothing is chosen. */
function ChoiceBar({ fill, choice, isWriting, onChoose, onApply }: FillPlanViewProps): ReactNode {
  const { pane } = useTexts();
  const styles = useFillPanelStyles();
  const chosen = chosenWrites(fill, choice);
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        disabledFocusable={isWriting || chosen.length === 0}
        onClick={() => onApply(chosen)}
      >
        {isWriting ? pane.states.writing : pane.buttons.fillChosen(chosen.length)}
      </Button>
      <Button
        appearance="subtle"
        className={styles.small}
        disabledFocusable={isWriting}
        onClick={() => onChoose(chooseAll(fill, true))}
      >
        {pane.buttons.chooseAll}
      </Button>
      <Button
        appearance="subtle"
        className={styles.small}
        disabledFocusable={isWriting}
        onClick={() => onChoose(chooseAll(fill, false))}
      >
        {pane.buttons.chooseNone}
      </Button>
      {chosen.length === 0 && (
        <p className={styles.paragraph}>
          {choice.size > 0 ? pane.states.noneChosen : pane.states.tickToWrite}
        </p>
      )}
    </div>
  );
}

/** Why there is nothing to write: all totals are right, or those that are not cannot be filled. */
function nothingText({ tables }: SheetsFill, { states }: PaneWords): string {
  const isStuck = tables.some(({ plan }) => plan.unfillable.length > 0);
  return isStuck ? states.nothingToFill : states.totalsRight;
}
