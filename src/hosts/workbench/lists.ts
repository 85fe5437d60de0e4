import type { CellRange } from '../../domain/grid/cell-range';
import type { PlannedChoice } from '../../domain/layout/sheet-plan';
import { groupBy } from '../../domain/kernel/group-by';
import type { BookList } from '../../workbooks/book/book';
import type { SnapshotRange, SnapshotResource, SnapshotSheet } from './snapshot';
import { toRange } from './snapshot-range';

const LISTS = 'SHEET_DATA_VALIDATION_PLUGIN';
/** How Univer numbers what becomes of contents that are not in the list, and that a list is shown with an arrow. */
const REFUSES = 1;
const WARNS = 2;
const WITH_ARROW = 1;

/** A list as Univer's plugin of data validation knows it. */
interface ListRule {
  uid: string;
  type: 'list';
  ranges: SnapshotRange[];
  formula1: string;
  allowBlank: true;
  showDropDown: true;
  errorStyle: number;
  renderMode: number;
}

/** The lists of all sheets as Univer's plugin of data validation loads them. */
export function toListResource(
  sheets: readonly SnapshotSheet[],
  listsOf: (id: string) => readonly BookList[],
): SnapshotResource {
  const entries = sheets.map((sheet) => {
    const id = sheet.id ?? '';
    return [
      id,
      listsOf(id).flatMap((list, index) => toRules(list, `${id}-${String(index)}`, sheet)),
    ];
  });
  return { name: LISTS, data: JSON.stringify(Object.fromEntries(entries)) };
}

/** The lists of a planned sheet; cells that offer the same have one together. */
export function toListRules(choices: readonly PlannedChoice[]): readonly ListRule[] {
  const byOptions = groupBy(choices, ({ options }) => options.join(','));
  return [...byOptions].map(([offers, cells], index) =>
    toRule({
      uid: `planned-${String(index)}`,
      offers,
      refusesOthers: true,
      ranges: cells.map(({ ref: { row, col } }) => ({
        top: row,
        left: col,
        bottom: row,
        right: col,
      })),
    }),
  );
}

/** Univer remembers an answer for every cell of a list, and files name a million of them: only those that are shown. */
function toRules(
  { ranges, ...list }: BookList,
  uid: string,
  { rowCount = 0, columnCount = 0 }: SnapshotSheet,
): readonly ListRule[] {
  const shown = ranges.flatMap((range): readonly CellRange[] => {
    const bottom = Math.min(range.bottom, rowCount - 1);
    const right = Math.min(range.right, columnCount - 1);
    return range.top > bottom || range.left > right ? [] : [{ ...range, bottom, right }];
  });
  return shown.length === 0 ? [] : [toRule({ ...list, uid, ranges: shown })];
}

function toRule({
  uid,
  ranges,
  offers,
  refusesOthers,
}: BookList & Pick<ListRule, 'uid'>): ListRule {
  return {
    uid,
    type: 'list',
    ranges: ranges.map(toRange),
    formula1: offers,
    allowBlank: true,
    showDropDown: true,
    errorStyle: refusesOthers ? REFUSES : WARNS,
    renderMode: WITH_ARROW,
  };
}
