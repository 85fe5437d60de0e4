import type { CellRange } from './cell-range';

/**
 * The area a form can take, from A1; what lies beyond is not read.
 *
 * The longest known form has 60 rows and 9 columns; several forms stand below or beside each other. 1,000
 * rows of 60 columns leave room for a dozen, and even filled to the last cell they stay below the 5 MB that
 * Excel on the web hands over in one answer; a list of 20,000 names beside the form would not.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const FORM_WINDOW: CellRange = { top: 0, left: 0, bottom: 999, right: 59 };
