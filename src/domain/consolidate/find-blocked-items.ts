import type { Template } from '../templates/template';
import type { AddedItem } from './add-submissions';
import type { SetFinding } from './consolidation';

/** The items in which some cell could not be read, each with whose cells they are; totals above are not named. */
export function findBlockedItems(
  { items }: Template,
  added: readonly AddedItem[],
): readonly SetFinding[] {
  return items.flatMap(({ code }, at): readonly SetFinding[] => {
    const by = added[at]?.by ?? [];
    if (by.length === 0) return [];
    return [
      { code: 'item-blocked', severity: 'error', item: code, keys: by.map(({ key }) => key) },
    ];
  });
}
