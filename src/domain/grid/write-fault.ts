import type { CellRef } from './cell-ref';
import type { WorkbookFault } from './workbook-fault';

/** Why a cell of a workbook cannot be given another content without harm to what is around it. */
export type NotWritable =
  /** The workbook has no sheet of that name, or it is a sheet of charts. */
  | 'sheet-absent'
  /** The place lies beyond the last row or column of a sheet. */
  | 'outside-sheet'
  /** It lies under a merged range; only the range's top-left cell holds anything. */
  | 'merged-away'
  /** It belongs to an array formula over several cells, which can only be changed as a whole. */
  | 'array-formula'
  /** It belongs to a what-if table (模拟运算表). */
  | 'data-table'
  /** Other cells take their formula from it in a way that we do not understand. */
  | 'shared-formula'
  /** The sheet is protected and the cell is locked. */
  | 'protected';

/** Why a workbook could not be written to: nothing of it was written then. */
export type WriteFault =
  | WorkbookFault
  | {
      readonly code: 'not-writable';
      readonly reason: NotWritable;
      readonly sheet: string;
      readonly ref: CellRef;
    };
