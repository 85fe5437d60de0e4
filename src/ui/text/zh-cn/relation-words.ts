import { absolute } from '../../../domain/figures/amount';
import type { Table } from '../../../domain/table/table';
import type { WordsOf } from '../finding-words';
import { subject } from '../items';
import { quoted } from '../quoted';
import { type Compared, sidesText } from '../sides';
import { EXPLAIN } from './advice';
import { defectText } from './defects';
import { formulaProblemText } from './formula-problems';
import { itemAmountText } from './phrases';
import { ruleText } from './rules';
import { uncheckedText } from './unreadable';

const CORRECT_SUM = '请核对合计与各分项，改正后再报';

/** The item and both sides: `B 筹集总额 27.22 ≠ B1+B2 = 27.29`. */
function sides(finding: Compared, sign: string, table: Table): string {
  return sidesText(finding, table, { sign, blank: '（没有填）' });
}

function gap({ item, sides: { difference } }: Compared, { template }: Table): string {
  return itemAmountText(template, item, absolute(difference));
}

function signedGap({ item, sides: { difference } }: Compared, { template }: Table): string {
  return itemAmountText(template, item, difference);
}

/** Findings about totals and other relations between the figures of one kind. */
export const RELATION_WORDS: WordsOf<
  | 'sum-mismatch'
  | 'sum-rounding'
  | 'of-which-exceeds'
  | 'of-which-short'
  | 'at-least-broken'
  | 'rule-unchecked'
  | 'rule-defective'
  | 'total-computed'
  | 'formula-damaged'
> = {
  'sum-mismatch': {
    name: '合计不符',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sides(finding, '≠', table)}，差 ${signedGap(finding, table)}`,
    advice: CORRECT_SUM,
  },
  'sum-rounding': {
    name: '舍入差',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sides(finding, '≈', table)}，差 ${signedGap(finding, table)}，在四舍五入范围内`,
    advice: '一般不用改',
  },
  'of-which-exceeds': {
    name: '其中项超过总数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sides(finding, '< 其中', table)}，其中项多出 ${gap(finding, table)}`,
    advice: '其中项之和不能大于总数，请核对',
  },
  'of-which-short': {
    name: '其中项不足总数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sides(finding, '> 其中', table)}，有 ${gap(finding, table)}没有列入其中项`,
    advice: EXPLAIN,
  },
  'at-least-broken': {
    name: '大小关系不符',
    statement: (finding, table) =>
      `${subject(finding, table)} 应不小于分项：${sides(finding, '<', table)}，少 ${gap(finding, table)}`,
    advice: '请核对后改正',
  },
  'rule-unchecked': {
    name: '未审核',
    statement: ({ rule, reason }) => `${ruleText(rule)}：${uncheckedText(reason)}`,
    advice: '请补填或改正有关项目后再检查',
  },
  'rule-defective': {
    name: '审核关系有误',
    statement: ({ defect }) => defectText(defect),
    advice: '',
  },
  'total-computed': {
    name: '合计未计算',
    statement: (finding, table) =>
      `${subject(finding, table)} 的公式没有存下结果，按分项算得 ${itemAmountText(table.template, finding.item, finding.figure)}`,
    advice: '请用 Excel 或 WPS 表格打开，重新计算后保存',
  },
  'formula-damaged': {
    name: '公式被改',
    statement: (finding, table) =>
      `${subject(finding, table)} 的公式${quoted(`=${finding.formula}`)}${formulaProblemText(finding.problem)}`,
    advice: '请修改公式，或清空后用自动合计重填',
  },
};
