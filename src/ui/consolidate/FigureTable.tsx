import type { ReactNode } from 'react';
import { useCardStyles } from './card.styles';

/** A line of a small table; its cells in the order of the columns. */
export interface FigureLine {
  readonly key: string;
  readonly cells: readonly string[];
}

interface FigureTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** Shares of the width, in percent; all alike unless they are given. */
  readonly shares?: readonly number[];
  readonly lines: readonly FigureLine[];
}

/** A small table that fits the pane; the first cell of a line says what it is about. */
export function FigureTable({ title, columns, shares, lines }: FigureTableProps): ReactNode {
  const styles = useCardStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th
              key={column}
              scope="col"
              className={styles.head}
              style={{ width: shares === undefined ? undefined : `${String(shares[at])}%` }}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={styles.rowHead}>
              {first}
            </th>
            {others.map((cell, at) => (
              <td key={columns[at + 1]} className={styles.figure}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
