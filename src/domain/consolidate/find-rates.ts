import type { ItemCode } from '../templates/item';
import type { Consolidated, SetFinding } from './consolidation';

/** The rates and figures per head that units state: none of them is added, so somebody has to work them out. */
export function findRates(totals: ReadonlyMap<ItemCode, Consolidated>): readonly SetFinding[] {
  const items = [...totals].flatMap(([code, { kind }]) => (kind === 'rate' ? [code] : []));
  return items.length === 0 ? [] : [{ code: 'rates-not-added', severity: 'query', items }];
}
