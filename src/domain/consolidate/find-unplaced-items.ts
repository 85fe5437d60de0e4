import { groupBy } from '../kernel/group-by';
import type { ItemCode } from '../templates/item';
import type { SetFinding } from './consolidation';
import type { SubmissionView } from './view-submission';

/** What submissions state in items that the consolidated form has not, one finding for each form. */
export function findUnplacedItems(included: readonly SubmissionView[]): readonly SetFinding[] {
  const stating = included.filter((view) => unplacedCodes(view).length > 0);
  const byForm = groupBy(stating, ({ submission }) => submission.form.items);
  return [...byForm].map(([items, views]) => {
    const stated = new Set(views.flatMap(unplacedCodes));
    return {
      code: 'items-unplaced',
      severity: 'query',
      keys: views.map(({ key }) => key),
      items: items.map(({ code }) => code).filter((code) => stated.has(code)),
    };
  });
}

/** Items that state more than nothing. */
function unplacedCodes({ unplaced, submission }: SubmissionView): readonly ItemCode[] {
  if (unplaced.size === 0) return [];
  return [...unplaced]
    .filter(([, said]) => said !== '0')
    .flatMap(([index]) => submission.form.items[index]?.code ?? []);
}
