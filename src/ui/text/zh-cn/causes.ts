import type { Cause } from '../../../domain/check/cause';
import { formatAmount } from '../../../domain/figures/amount';
import type { Template } from '../../../domain/templates/template';
import { itemText } from '../items';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';
import { cellsText, itemAmountText, listText } from './phrases';

const CAUSES: WordsFor<ByTag<Cause, 'kind'>, [template: Template]> = {
  'left-out': ({ code }, template) => `合计疑漏加 ${itemText(template, code)}（正好差这一项）`,
  'counted-twice': ({ code }, template) =>
    `合计疑重复加了 ${itemText(template, code)}（正好多这一项）`,
  sign: ({ code }, template) => `${itemText(template, code)} 疑正负号填反`,
  'digits-swapped': ({ code, meant }, template) =>
    `${code} 疑相邻两位数字颠倒，应为 ${itemAmountText(template, code, meant)}`,
  'decimal-slip': ({ code, meant }, template) =>
    `${code} 疑小数点错位，应为 ${itemAmountText(template, code, meant)}`,
  'unit-slip': ({ code, meant }, template) =>
    `${code} 疑元与万元填错，应为 ${itemAmountText(template, code, meant)}`,
  'formula-misses': ({ codes }) => `合计的公式没有包括 ${listText(codes)}`,
  'formula-doubles': ({ codes }) => `合计的公式重复加了 ${listText(codes)}`,
  'formula-includes-others': ({ cells }) => `合计的公式加了不属于分项的单元格 ${cellsText(cells)}`,
  'formula-skips-text': ({ codes }) => `${listText(codes)} 的数存成了文本，合计的公式没有加上`,
  'formula-adds-constant': ({ amount }) => `合计的公式里另写了一个数 ${formatAmount(amount)}`,
  'stale-value': ({ recalculated }) =>
    `公式没有错，存下的结果是旧的，重新计算为 ${formatAmount(recalculated)}`,
};

/** A likely reason for a failed sum, as a remark a clerk can act on: `疑漏加 B2 职工捐款`. */
export function causeText(cause: Cause, template: Template): string {
  return wordsOf(CAUSES, cause.kind)(cause, template);
}
