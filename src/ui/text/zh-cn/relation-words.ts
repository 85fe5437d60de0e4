import type { Finding, Sides } from '../../../domain/check/finding';
import { absolute, formatAmount } from '../../../domain/figures/amount';
import { assertNever } from '../../../domain/kernel/assert-never';
import type { Table } from '../../../domain/table/table';
import type { Rule } from '../../../domain/templates/rule';
import { defectText } from './defects';
import { EXPLAIN, type WordsOf, amountOf, subject } from './finding-words';
import { formulaProblemText } from './formula-problems';
import { quoted } from './lists';
import { partsText, ruleText } from './rules';
import { uncheckedText } from './unreadable';

const CORRECT_SUM = '请核对合计与各分项，改正后再报';

/** A finding about two sides of a relation. */
type Compared = Extract<Finding, { readonly sides: Sides }>;

/** The side that is added up. */
function addedSide(rule: Rule): string {
  switch (rule.kind) {
    case 'sum':
    case 'of-which':
      return partsText(rule.parts);
    case 'at-least':
      return partsText(rule.lesser);
    case 'paired':
    case 'per-head':
    case 'answered':
      return ruleText(rule);
    default:
      return assertNever(rule);
  }
}

/** What the item states; a blank one is said to be blank, though it counts as 0. */
function actualText({ item, sides }: Compared, table: Table): string {
  const entry = item === undefined ? undefined : table.entries.get(item);
  return entry?.reading.kind === 'blank' ? '（没有填）' : formatAmount(sides.actual);
}

/** `27.22 ≠ B1+B2 = 27.29`: both sides with a sign between them. */
function sidesText(finding: Compared, sign: string, table: Table): string {
  const { rule, sides } = finding;
  return `${actualText(finding, table)} ${sign} ${addedSide(rule)} = ${formatAmount(sides.expected)}`;
}

function gap(finding: Compared, table: Table): string {
  return amountOf(finding, absolute(finding.sides.difference), table);
}

function signedGap(finding: Compared, table: Table): string {
  return amountOf(finding, finding.sides.difference, table);
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
      `${subject(finding, table)} ${sidesText(finding, '≠', table)}，差 ${signedGap(finding, table)}`,
    advice: CORRECT_SUM,
  },
  'sum-rounding': {
    name: '舍入差',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '≈', table)}，差 ${signedGap(finding, table)}，在四舍五入范围内`,
    advice: '一般不用改',
  },
  'of-which-exceeds': {
    name: '其中项超过总数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '< 其中', table)}，其中项多出 ${gap(finding, table)}`,
    advice: '其中项之和不能大于总数，请核对',
  },
  'of-which-short': {
    name: '其中项不足总数',
    statement: (finding, table) =>
      `${subject(finding, table)} ${sidesText(finding, '> 其中', table)}，有 ${gap(finding, table)}没有列入其中项`,
    advice: EXPLAIN,
  },
  'at-least-broken': {
    name: '大小关系不符',
    statement: (finding, table) =>
      `${subject(finding, table)} 应不小于分项：${sidesText(finding, '<', table)}，少 ${gap(finding, table)}`,
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
      `${subject(finding, table)} 的公式没有存下结果，按分项算得 ${amountOf(finding, finding.figure, table)}`,
    advice: '请用 Excel 或 WPS 表格打开，重新计算后保存',
  },
  'formula-damaged': {
    name: '公式被改',
    statement: (finding, table) =>
      `${subject(finding, table)} 的公式${quoted(`=${finding.formula}`)}${formulaProblemText(finding.problem)}`,
    advice: '请修改公式，或清空后用自动合计重填',
  },
};
