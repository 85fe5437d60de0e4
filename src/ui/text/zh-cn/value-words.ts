import { decimalsOf, formatAmount } from '../../../domain/figures/amount';
import type { ValueWords } from '../finding-words';
import { subject } from '../items';
import { quoted } from '../quoted';
import { itemAmountText, shortListText } from './phrases';
import { unreadableText } from './unreadable';

/** Items of a list of blanks that are named; the rest are counted. */
const MOST_BLANKS = 12;

/** Findings about what stands in single cells. */
export const VALUE_WORDS: ValueWords = {
  unreadable: {
    name: '读不出的数',
    statement: (finding, table) =>
      finding.reason === 'not-calculated'
        ? `${subject(finding, table)} 的公式没有算过，没有当作 0；用 Excel 或 WPS 表格打开、保存一次就会算`
        : `${subject(finding, table)} 填的${quoted(finding.raw)}${unreadableText(finding.reason)}，没有当作 0`,
    advice: '请改填准确的数，没有就留空',
  },
  'text-number': {
    name: '文本型数字',
    statement: (finding, table) =>
      `${subject(finding, table)} 的${quoted(finding.raw)}是文本，已按 ${formatAmount(finding.figure)} 使用`,
    advice: '请改成数字，否则 Excel 求和时不计入',
  },
  negative: {
    name: '负数',
    statement: (finding, table) =>
      `${subject(finding, table)} 是负数 ${formatAmount(finding.figure)}`,
    advice: '请核对；冲减以前的数请填写说明',
  },
  fraction: {
    name: '非整数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${itemAmountText(table.template, finding.item, finding.figure)} 不是整数`,
    advice: '人、户、个等必须填整数，请核对',
  },
  'excess-decimals': {
    name: '小数位过多',
    statement: (finding, table) =>
      `${subject(finding, table)} ${formatAmount(finding.figure)} 有 ${String(decimalsOf(finding.figure))} 位小数`,
    advice: '万元一般保留两位小数',
  },
  'shown-differs': {
    name: '显示值不符',
    statement: (finding, table) =>
      `${subject(finding, table)} 表上显示${quoted(finding.shown)}，实际存的是 ${formatAmount(finding.figure)}`,
    advice: '审核用的是实际存的数；请按显示的位数改成准确值',
  },
  'blank-items': {
    name: '空项',
    statement: ({ items }) =>
      `有 ${String(items.length)} 项没有填：${shortListText(items, MOST_BLANKS)}`,
    advice: '没有发生的可以留空，漏填的请补上',
  },
};
