import { displayWidth, padToWidth } from '../ui/text/display-width';
import { toVisibleText } from '../ui/text/visible-text';

/** Blanks between two columns. */
const GAP = 2;

/**
 * Sets rows in columns that line up where Chinese characters take two places. The last column is as
 * long as it likes.
 *
 * @param rows - all with the same number of cells
 */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const safe = rows.map((cells) => cells.map(toVisibleText));
  const widths: number[] = [];
  for (const cells of safe) {
    cells.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell));
    });
  }
  return safe.map((cells) =>
    cells
      .map((cell, at) =>
        at === cells.length - 1 ? cell : padToWidth(cell, (widths[at] ?? 0) + GAP),
      )
      .join('')
      .trimEnd(),
  );
}
