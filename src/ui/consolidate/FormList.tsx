import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { FormRow } from './FormRow';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { type RowFilter, type SetRow, filterRows, hasProblem, isLeftOut } from './set-rows';
import { useWords } from './use-words';

/** So many lines are drawn at once; more on demand, so that thousands of files keep the pane quick. */
const PAGE = 50;
const FILTERS: readonly RowFilter[] = ['all', 'problems', 'left'];

/** What was received, a line for each form and for each file without one. */
export function FormList({ rows }: { readonly rows: readonly SetRow[] }): ReactNode {
  const { list } = useWords().pane;
  const styles = useConsolidatePanelStyles();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [most, setMost] = useState(PAGE);
  const counts: Readonly<Record<RowFilter, string>> = {
    all: list.all(rows.length),
    problems: list.problems(rows.filter(hasProblem).length),
    left: list.left(rows.filter(isLeftOut).length),
  };
  const through = filterRows(rows, filter);
  const rest = through.length - most;
  return (
    <section className={styles.section} aria-label={list.title}>
      <h2 className={styles.heading}>{list.title}</h2>
      <div className={styles.actions} role="group" aria-label={list.filter}>
        {FILTERS.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === filter ? 'outline' : 'subtle'}
            aria-pressed={one === filter}
            onClick={() => {
              setFilter(one);
              setMost(PAGE);
            }}
          >
            {counts[one]}
          </Button>
        ))}
      </div>
      {through.length === 0 && <p className={styles.quiet}>{list.nothing}</p>}
      <ul className={styles.list} aria-label={list.title}>
        {through.slice(0, most).map((row) => (
          <FormRow key={row.id} row={row} />
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setMost(most + PAGE)}>
          {list.showMore(Math.min(rest, PAGE), rest)}
        </Button>
      )}
    </section>
  );
}
