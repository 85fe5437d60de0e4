import { formatAmount } from '../../../domain/figures/amount';
import { assertNever } from '../../../domain/kernel/assert-never';
import type { Cause } from '../../../domain/check/cause';
import type { Template } from '../../../domain/templates/template';
import { itemAmountText, itemText } from './items';
import { cellsText, listText } from './lists';

/** A likely reason for a failed sum, as a remark a clerk can act on: `疑漏加 B2 职工捐款`. */
export function causeText(cause: Cause, template: Template): string {
  switch (cause.kind) {
    case 'left-out':
      return `合计疑漏加 ${itemText(template, cause.code)}（正好差这一项）`;
    case 'counted-twice':
      return `合计疑重复加了 ${itemText(template, cause.code)}（正好多这一项）`;
    case 'sign':
      return `${itemText(template, cause.code)} 疑正负号填反`;
    case 'digits-swapped':
      return `${cause.code} 疑相邻两位数字颠倒，应为 ${itemAmountText(template, cause.code, cause.meant)}`;
    case 'decimal-slip':
      return `${cause.code} 疑小数点错位，应为 ${itemAmountText(template, cause.code, cause.meant)}`;
    case 'unit-slip':
      return `${cause.code} 疑元与万元填错，应为 ${itemAmountText(template, cause.code, cause.meant)}`;
    case 'formula-misses':
      return `合计的公式没有包括 ${listText(cause.codes)}`;
    case 'formula-doubles':
      return `合计的公式重复加了 ${listText(cause.codes)}`;
    case 'formula-includes-others':
      return `合计的公式加了不属于分项的单元格 ${cellsText(cause.cells)}`;
    case 'formula-skips-text':
      return `${listText(cause.codes)} 的数存成了文本，合计的公式没有加上`;
    case 'formula-adds-constant':
      return `合计的公式里另写了一个数 ${formatAmount(cause.amount)}`;
    case 'stale-value':
      return `公式没有错，存下的结果是旧的，重新计算为 ${formatAmount(cause.recalculated)}`;
    default:
      return assertNever(cause);
  }
}
