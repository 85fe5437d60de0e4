import type { RelationWords } from '../finding-words';
import { subject } from '../items';
import { quoted } from '../quoted';
import { createSides } from '../sides';
import { EXPLAIN } from './advice';
import { defectText } from './defects';
import { formulaProblemText } from './formula-problems';
import { itemAmountText } from './phrases';
import { ruleText } from './rules';
import { uncheckedText } from './unreadable';

const CORRECT_SUM = '请核对合计与各分项，改正后再报';

const { sidesText, gapText, signedGapText } = createSides({ blank: '（没有填）', itemAmountText });

/** Findings about totals and other relations between the figures of one kind. */
export const RELATION_WORDS: RelationWords = {
  'sum-mismatch': {
    name: '合计不符',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '≠', table)}，差 ${signedGapText(finding, table)}`,
    advice: CORRECT_SUM,
  },
  'sum-rounding': {
    name: '舍入差',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '≈', table)}，差 ${signedGapText(finding, table)}，在四舍五入范围内`,
    advice: '一般不用改',
  },
  'of-which-exceeds': {
    name: '其中项超过总数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '< 其中', table)}，其中项多出 ${gapText(finding, table)}`,
    advice: '其中项之和不能大于总数，请核对',
  },
  'of-which-short': {
    name: '其中项不足总数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '> 其中', table)}，有 ${gapText(finding, table)}没有列入其中项`,
    advice: EXPLAIN,
  },
  'at-least-broken': {
    name: '大小关系不符',
    statement: (finding, table) =>
      `${subject(finding, table)} 应不小于分项：${sidesText(finding, '<', table)}，少 ${gapText(finding, table)}`,
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
