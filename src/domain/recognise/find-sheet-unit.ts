import { toHalfWidth } from '../figures/half-width';
import { isKnownUnit } from '../figures/measure';
import { rowsBetween } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import type { Block } from './find-blocks';

/** A head line is short; longer text is part of a notice. */
const LONGEST_LINE = 100;
/** `单位：万元`, alone or at the end of a line; 填报单位 and its kin ask for a name. */
const UNIT_LINE = /(?:^|[\s(])(?:计量|金额|货币)?单位 {0,4}: {0,4}([^\s():,、]{1,4})(?=$|[\s)])/u;

/**
 * The unit that a line above the table states for all its figures (单位：万元); '' when none does, or when it
 * is not one unit that we know (单位：人、万元).
 */
export function findSheetUnit(view: GridView, block: Block): string {
  const cells = rowsBetween(view.grid, block.headRow, block.firstRow - 1)
    .flatMap((row) => row.cells)
    .filter(({ ref }) => ref.col >= block.firstCol && ref.col <= block.lastCol);
  for (const cell of cells) {
    const unit = unitOfLine(textOfCell(cell));
    if (unit !== '') return unit;
  }
  return '';
}

/** The unit that one line states; '' when it states none. */
export function unitOfLine(text: string): string {
  if (text.length > LONGEST_LINE || !text.includes('单位')) return '';
  const unit = UNIT_LINE.exec(toHalfWidth(text))?.[1] ?? '';
  return isKnownUnit(unit) ? unit : '';
}
