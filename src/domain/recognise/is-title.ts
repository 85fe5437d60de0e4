import type { Cell } from '../grid/grid';
import { textOfCell } from '../grid/grid-view';

/** Ends of titles: what officials call a form. */
const TITLE_END =
  /(?:统计表|调查表|情况表|报表|汇总表|明细表|一览表|登记表|年报|季报|月报)(?:[（(][^）)]{0,20}[）)])?$/u;
/** A form's title fits on a line or two. */
const LONGEST_TITLE = 80;

/** Whether the cell reads as the title of a form. */
export function isTitle(cell: Cell): boolean {
  return isTitleText(textOfCell(cell));
}

/** The same of the text of a cell. */
export function isTitleText(text: string): boolean {
  return (
    text.length >= 4 && text.length <= LONGEST_TITLE && TITLE_END.test(text.replace(/\s/gu, ''))
  );
}
