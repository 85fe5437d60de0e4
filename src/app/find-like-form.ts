import { matchItems, SAME_FORM } from '../domain/consolidate/match-items';
import type { Workbook } from '../domain/grid/grid';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import type { Table } from '../domain/table/table';
import type { RegisteredTemplate, Template } from '../domain/templates/template';

/**
 * The form in a workbook that is most like a template; of several the first.
 *
 * @returns `undefined` when there is no form of its kind in the workbook
 */
export function findLikeForm(
  workbook: Workbook,
  template: Template,
  catalogue: readonly RegisteredTemplate[],
): Table | undefined {
  const shareOf = (table: Table): number =>
    table.template.family === template.family
      ? matchItems(table.template.items, template.items).share
      : 0;
  const [best] = recogniseWorkbook(workbook, catalogue)
    .tables.map((table) => ({ table, share: shareOf(table) }))
    .sort((one, other) => other.share - one.share);
  return best === undefined || best.share < SAME_FORM ? undefined : best.table;
}
