import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../domain/check/finding';
import { formatAmount } from '../../domain/figures/amount';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { Table } from '../../domain/table/table';
import { itemText } from '../text/items';
import { useTexts } from '../shared/texts-context';
import { useFindingStyles } from './check-panel.styles';

/** Cells named on one finding; the rest are counted. */
const MOST_CELLS = 4;

interface FindingItemProps {
  readonly finding: Finding;
  readonly table: Table;
  readonly onSelect: (finding: Finding) => void;
  /** What stands below a finding that asks for an explanation. */
  readonly children?: ReactNode;
}

/** One finding: where, what, both sides, the likely cause, what to do. */
export function FindingItem({ finding, table, onSelect, children }: FindingItemProps): ReactNode {
  const texts = useTexts();
  const styles = useFindingStyles();
  const cells = texts.shortListText(finding.cells.map(formatA1), MOST_CELLS);
  const advice = texts.findingAdvice(finding);
  const causes = 'causes' in finding ? finding.causes : [];
  return (
    <li className={mergeClasses(styles.item, styles[finding.severity])}>
      <div className={styles.head}>
        {cells !== '' && (
          <Button
            size="small"
            aria-label={texts.pane.buttons.goToCells(cells)}
            onClick={() => onSelect(finding)}
          >
            {cells}
          </Button>
        )}
        <span className={styles.name}>{texts.findingName(finding.code)}</span>
      </div>
      <p className={styles.statement}>{texts.findingStatement(finding, table)}</p>
      {'sides' in finding && <Sides finding={finding} table={table} />}
      {causes.length > 0 && (
        <div>
          <span className={styles.sideName}>{texts.pane.labels.causes}</span>
          <ul className={styles.causes}>
            {causes.map((cause) => {
              const text = texts.causeText(cause, table.template);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </div>
      )}
      {advice !== '' && <p className={styles.advice}>{advice}</p>}
      {children}
    </li>
  );
}

type WithSides = Extract<Finding, { readonly sides: unknown }>;

/** Both sides of a relation and their difference, one beside the other. */
function Sides({
  finding,
  table,
}: {
  readonly finding: WithSides;
  readonly table: Table;
}): ReactNode {
  const { pane } = useTexts();
  const styles = useFindingStyles();
  const { actual, expected, difference } = finding.sides;
  const sides = [
    [pane.labels.actual, actual],
    [pane.labels.expected, expected],
    [pane.labels.difference, difference],
  ] as const;
  const item = finding.item === undefined ? '' : itemText(table.template, finding.item);
  return (
    <dl className={styles.sides} aria-label={item}>
      {sides.map(([name, amount]) => (
        <div key={name} className={styles.side}>
          <dt className={styles.sideName}>{name}</dt>
          <dd className={styles.sideFigure}>{formatAmount(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
