import type { CellRange } from '../../domain/grid/cell-range';
import { type CellRef, SHEET_LIMITS } from '../../domain/grid/cell-ref';
import { type XmlAttributes, type XmlTag, isTrue } from '../scan-xml';
import type { SheetProtection } from './book';
import { numberIn } from './xml-tree';

/** Collects what of a sheet may be changed while it is protected. */
export interface ProtectionReader {
  readonly open: (tag: XmlTag) => void;
  readonly rowOpened: (row: number, attributes: XmlAttributes) => void;
  /**
   * Hears of a cell that the file spells out.
   *
   * @param style - number of the look that the file gives it
   */
  readonly cellOpened: (ref: CellRef, style: number) => void;
  readonly take: () => SheetProtection | undefined;
}

/**
 * A reader of one sheet. A cell that the file spells out is locked or not as its own look says, any other as the
 * look of its row or column does (ECMA-376 part 1 §18.3.1.85, §18.8.33).
 *
 * @param unlocked - numbers of the looks whose cells stay open
 */
export function createProtectionReader(unlocked: ReadonlySet<number>): ProtectionReader {
  const open = createRuns();
  const closed = createRuns();
  const openLines: CellRange[] = [];
  let isProtected = false;
  return {
    open: ({ name, attributes, parent }) => {
      if (parent === 'worksheet' && name === 'sheetProtection') {
        isProtected = isTrue(attributes, 'sheet');
      }
      if (parent !== 'cols' || name !== 'col' || !isOpen(attributes, 'style', unlocked)) return;
      const left = (numberIn(attributes, 'min') ?? 1) - 1;
      const right = (numberIn(attributes, 'max') ?? left + 1) - 1;
      openLines.push({ top: 0, left, bottom: SHEET_LIMITS.rows - 1, right });
    },
    rowOpened: (row, attributes) => {
      if (!isTrue(attributes, 'customFormat') || !isOpen(attributes, 's', unlocked)) return;
      openLines.push({ top: row, left: 0, bottom: row, right: SHEET_LIMITS.cols - 1 });
    },
    cellOpened: (ref, style) => (unlocked.has(style) ? open : closed).add(ref),
    take: () => {
      if (!isProtected) return undefined;
      return { open: open.ranges, openLines, closed: openLines.length > 0 ? closed.ranges : [] };
    },
  };
}

function isOpen(
  attributes: XmlAttributes,
  style: 's' | 'style',
  unlocked: ReadonlySet<number>,
): boolean {
  return unlocked.has(numberIn(attributes, style) ?? 0);
}

interface Runs {
  readonly ranges: readonly CellRange[];
  readonly add: (ref: CellRef) => void;
}

type Run = Omit<CellRange, 'right'> & { right: number };

/** Cells beside each other become one range; a file spells them out from left to right. */
function createRuns(): Runs {
  const ranges: Run[] = [];
  return {
    ranges,
    add: ({ row, col }) => {
      const last = ranges.at(-1);
      if (last?.top === row && last.right === col - 1) last.right = col;
      else ranges.push({ top: row, left: col, bottom: row, right: col });
    },
  };
}
