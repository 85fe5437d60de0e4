import { formatA1 } from '../../../domain/grid/cell-ref';
import type { NotWritable, WriteFault } from '../../../domain/grid/write-fault';
import { assertNever } from '../../../domain/kernel/assert-never';
import { faultText } from './faults';
import { quoted } from './lists';

function reasonText(reason: NotWritable): string {
  switch (reason) {
    case 'sheet-absent':
      return '找不到这张工作表';
    case 'outside-sheet':
      return '超出了工作表的范围';
    case 'merged-away':
      return '被合并单元格盖住；请先取消合并';
    case 'array-formula':
      return '是数组公式的一部分；请先改成普通公式';
    case 'data-table':
      return '是模拟运算表的一部分；请先改成普通公式';
    case 'shared-formula':
      return '的公式与别的单元格连在一起；请用 Excel 或 WPS 表格另存一次再试';
    case 'protected':
      return '受保护；请先撤销工作表保护';
    default:
      return assertNever(reason);
  }
}

/** Why nothing was written to a workbook, and what to do about it. */
export function writeFaultText(fault: WriteFault): string {
  if (fault.code !== 'not-writable') return faultText(fault);
  return `工作表${quoted(fault.sheet)}的 ${formatA1(fault.ref)} 不能写：${reasonText(fault.reason)}`;
}
