import type { Changes } from '../app/compare-previous';
import type { ChangedUnit } from '../domain/consolidate/compare-runs';
import { formatA1 } from '../domain/grid/cell-ref';
import type { Template } from '../domain/templates/template';
import { CONSOLIDATION_WORDS } from '../ui/text/zh-cn/consolidation';
import type { Earlier } from './read-earlier';
import { sectionLines } from './screen-section';
import { type Line, line } from './screen';

const { changes: words, item: itemText, sheets } = CONSOLIDATION_WORDS;

/** What changed since the last consolidation: the units, then the consolidated items. */
export function changeLines(
  changes: Changes,
  { isReplaced }: Pick<Earlier, 'isReplaced'>,
  template: Template,
): readonly Line[] {
  const { added, gone, changed, totals } = changes;
  const title = `与上次比较${isReplaced ? '（被覆盖的结果）' : ''}：${words.counts(changes)}`;
  const units = [
    ...added.map(({ organisation, file }) => `${words.kinds.added}  ${organisation}  ${file}`),
    ...gone.map(({ organisation, file }) => `${words.kinds.gone}  ${organisation}  ${file}`),
    ...changed.flatMap((unit) => unitTexts(unit, template)),
  ];
  const items = totals.map(({ item, before, after }) => {
    const what = `${words.consolidated(before)} → ${words.consolidated(after)}`;
    return `${words.total}  ${itemText(item.code, template)}  ${what}`;
  });
  const section = { tone: 'plain', advice: '', sheet: sheets.changes } as const;
  return [
    [],
    line(`  ${title}`),
    // Each list with its own limit: a unit that changed must not hide behind forty items, nor the other way round.
    ...[units, items].flatMap((texts) => sectionLines({ ...section, title, texts }).slice(HEADING)),
  ];
}

/** Lines of a section before its list: the blank one and its title, which both lists share. */
const HEADING = 2;

function unitTexts(
  { line: { organisation, file }, changes }: ChangedUnit,
  template: Template,
): readonly string[] {
  return changes.map(({ item, before, after, cell }) => {
    const where = cell === undefined ? file : `${file} ${formatA1(cell)}`;
    const what = `${words.stated(before)} → ${words.stated(after)}`;
    return `${words.kinds.changed}  ${organisation}  ${itemText(item, template)}  ${what}  ${where}`;
  });
}
