import type { ReactNode } from 'react';
import type { FillableTable } from '../../app/plan-fill';
import { formatA1 } from '../../domain/grid/cell-ref';
import { NoticeBar } from '../shared/NoticeBar';
import { useTexts } from '../shared/texts-context';
import { itemText } from '../text/items';
import { titleOf } from '../text/recognition';
import { type FillChoice, chooseWrite, isChosen } from './fill-choice';
import { WriteRow } from './WriteRow';
import { useFillPanelStyles } from './fill-panel.styles';

interface TableFillProps {
  readonly fillable: FillableTable;
  readonly isProtected: boolean;
  readonly choice: FillChoice;
  readonly onChoose: (choice: FillChoice) => void;
}

/** The planned totals of one form, and those that cannot be filled. */
export function TableFill({ fillable, isProtected, choice, onChoose }: TableFillProps): ReactNode {
  const { pane, unfillableText } = useTexts();
  const styles = useFillPanelStyles();
  const { table, plan } = fillable;
  return (
    <section className={styles.root} aria-label={table.grid.name}>
      <h2 className={styles.title}>{titleOf(table)}</h2>
      <p className={styles.paragraph}>{pane.labels.onSheet(table.grid.name)}</p>
      {isProtected && (
        <NoticeBar intent="warning" notice={pane.notices.sheetProtected(table.grid.name)} />
      )}
      {plan.writes.length > 0 && (
        <ul className={styles.list} aria-label={pane.labels.plannedWrites}>
          {plan.writes.map((write) => (
            <WriteRow
              key={write.code}
              write={write}
              table={table}
              doubts={fillable.doubts.get(write.code) ?? []}
              isChosen={isChosen(choice, fillable, write)}
              onChoose={(isWanted) => onChoose(chooseWrite(choice, fillable, { write, isWanted }))}
            />
          ))}
        </ul>
      )}
      {plan.unfillable.length > 0 && (
        <>
          <h3 className={styles.subtitle}>
            {pane.labels.findings(pane.labels.unfillable, plan.unfillable.length)}
          </h3>
          <ul className={styles.list}>
            {plan.unfillable.map((unfillable) => (
              <li key={unfillable.code} className={styles.paragraph}>
                {unfillable.ref === undefined ? '' : `${formatA1(unfillable.ref)} `}
                {itemText(table.template, unfillable.code)}: {unfillableText(unfillable)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
