import { parseCatalogueEntry } from '../formats/catalogue';
import type { RegisteredTemplate } from '../domain/templates/template';
import centreBeijing from '../catalogue/centre-2021-beijing.json';
import centreCangzhou from '../catalogue/centre-2020-cangzhou.json';
import centreHeilongjiang from '../catalogue/centre-2020-heilongjiang.json';
import centreShanghai from '../catalogue/centre-2021-shanghai.json';
import warmthBeijing from '../catalogue/warmth-2022-beijing.json';
import warmthEzhou from '../catalogue/warmth-2022-ezhou.json';
import warmthHeilongjiang from '../catalogue/warmth-2021-heilongjiang.json';
import warmthShanghai from '../catalogue/warmth-2022-shanghai.json';

const ENTRIES: readonly unknown[] = [
  warmthBeijing,
  warmthShanghai,
  warmthEzhou,
  warmthHeilongjiang,
  centreBeijing,
  centreShanghai,
  centreHeilongjiang,
  centreCangzhou,
];

/**
 * The shipped templates, newest notices first.
 *
 * @throws Error when an entry is not what its schema asks for, which is a bug of ours
 */
export function readCatalogue(): readonly RegisteredTemplate[] {
  return ENTRIES.map((entry) => {
    const parsed = parseCatalogueEntry(entry);
    if (!parsed.ok) throw new Error(`Broken catalogue entry: ${JSON.stringify(parsed.fault)}`);
    return parsed.value;
  });
}
