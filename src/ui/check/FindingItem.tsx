import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../domain/check/finding';
import { formatAmount } from '../../domain/figures/amount';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { Table } from '../../domain/table/table';
import { measureOfItem, subject } from '../text/items';
import { isBlankItem } from '../text/sides';
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
      {'sides' in finding ? (
        <Sides finding={finding} table={table} />
      ) : (
        <p className={styles.statement}>{texts.findingStatement(finding, table)}</p>
      )}
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

/** A relation in words, with both sides and their difference one beside the other. */
function Sides({
  finding,
  table,
}: {
  readonly finding: WithSides;
  readonly table: Table;
}): ReactNode {
  const { pane, amountText, ruleText } = useTexts();
  const styles = useFindingStyles();
  const { item, rule, sides } = finding;
  const figures = [
    [
      pane.labels.actual,
      isBlankItem(finding, table) ? pane.states.blankCell : formatAmount(sides.actual),
    ],
    [pane.labels.expected, formatAmount(sides.expected)],
    [pane.labels.difference, amountText(sides.difference, measureOfItem(table.template, item))],
  ] as const;
  const name = subject(finding, table);
  return (
    <>
      <p className={styles.statement}>
        {name} <span className={styles.rule}>{ruleText(rule)}</span>
      </p>
      <dl className={styles.sides} aria-label={name}>
        {figures.map(([label, figure]) => (
          <div key={label} className={styles.side}>
            <dt className={styles.sideName}>{label}</dt>
            <dd className={styles.sideFigure}>{figure}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
