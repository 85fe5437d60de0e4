import type { Placed } from '../domain/consolidate/consolidation';
import { matchItems } from '../domain/consolidate/match-items';
import { formatA1 } from '../domain/grid/cell-ref';
import type { ItemCode } from '../domain/templates/item';
import type { Template } from '../domain/templates/template';

/** Address of the cell in which a unit states an item of the consolidated form; `undefined` when it has none. */
export function cellOfItem(
  { submission }: Placed,
  code: ItemCode,
  { items }: Template,
): string | undefined {
  const { indexes } = matchItems(submission.form.items, items);
  const index = indexes[items.findIndex((item) => item.code === code)];
  const ref = submission.cells[index ?? -1];
  return ref && formatA1(ref);
}
