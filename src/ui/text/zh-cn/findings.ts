import type { Finding, FindingCode, Sides } from '../../../domain/check/finding';
import { type Amount, absolute, decimalsOf, formatAmount } from '../../../domain/figures/amount';
import { formatA1 } from '../../../domain/grid/cell-ref';
import type { ItemCode } from '../../../domain/templates/item';
import type { Rule } from '../../../domain/templates/rule';
import type { Template } from '../../../domain/templates/template';
import { defectText } from './defects';
import { formulaProblemText } from './formula-problems';
import { HEAD_FIELD_WORDS } from './heads';
import { itemAmountText, itemText } from './items';
import { colsText, listText, quoted, rowsText, shortListText } from './lists';
import { partsText, ruleText } from './rules';
import { uncheckedText, unreadableText } from './unreadable';

/** Findings by their code. */
type FindingByCode = { readonly [F in Finding as F['code']]: F };

/** What a kind of finding is called and says, and what it asks the clerk to do ('' when nothing). */
interface FindingWords<F> {
  readonly name: string;
  readonly statement: (finding: F, template: Template) => string;
  readonly advice: string;
}

/** Items of a list of blanks that are named; the rest are counted. */
const MOST_BLANKS = 12;

const CORRECT_SUM = '请核对合计与各分项，改正后再报';
const EXPLAIN = '请核对；属实请填写说明';

/** The item a finding is about, in words; '' when it is about the sheet. */
function subject(finding: Finding, template: Template): string {
  return finding.item === undefined ? '' : itemText(template, finding.item);
}

/** The parts of a relation between items; the codes of the finding where the relation is none. */
function otherSide(rule: Rule, parts: readonly ItemCode[]): string {
  switch (rule.kind) {
    case 'sum':
    case 'of-which':
      return partsText(rule.parts);
    case 'at-least':
      return partsText(rule.lesser);
    case 'paired':
    case 'per-head':
    case 'answered':
      return listText(parts);
  }
}

/** `27.22 ≠ B1+B2 = 27.29`: both sides with a sign between them. */
function sidesText(
  finding: { readonly rule: Rule; readonly sides: Sides; readonly parts: readonly ItemCode[] },
  sign: string,
): string {
  const { rule, sides, parts } = finding;
  const side = otherSide(rule, parts);
  return `${formatAmount(sides.actual)} ${sign} ${side} = ${formatAmount(sides.expected)}`;
}

function gap(finding: Finding & { readonly sides: Sides }, template: Template): string {
  return itemAmountText(template, finding.item, absolute(finding.sides.difference));
}

function signedGap(finding: Finding & { readonly sides: Sides }, template: Template): string {
  return itemAmountText(template, finding.item, finding.sides.difference);
}

/** People and money of a rule about both, in words. */
function peopleOf(rule: Rule, template: Template): string {
  return rule.kind === 'paired' || rule.kind === 'per-head' ? itemText(template, rule.people) : '';
}

function moneyOf(rule: Rule, template: Template): string {
  return rule.kind === 'paired' || rule.kind === 'per-head' ? itemText(template, rule.money) : '';
}

function unitOf(rule: Rule, template: Template): string {
  if (rule.kind !== 'paired' && rule.kind !== 'per-head') return '';
  return template.itemsByCode.get(rule.money)?.measure.unit ?? '';
}

function perHeadText(rule: Rule, perHead: Amount, template: Template): string {
  return `${moneyOf(rule, template)} 与 ${peopleOf(rule, template)} 相比，人均 ${formatAmount(perHead)} 元`;
}

function plausibleText(rule: Rule): string {
  if (rule.kind !== 'per-head') return '';
  const [least, most] = rule.limits.plausible;
  return `，不在 ${String(least)}–${String(most)} 元之间`;
}

function amountItem(rule: Rule, template: Template): string {
  return rule.kind === 'answered' ? itemText(template, rule.amount) : '';
}

function hiddenText(rows: readonly number[], cols: readonly number[]): string {
  const hidden = [
    ...(rows.length === 0 ? [] : [rowsText(rows)]),
    ...(cols.length === 0 ? [] : [colsText(cols)]),
  ];
  return `${hidden.join('、')}被隐藏，里面的数也算在内`;
}

/** The words of every kind of finding. */
const FINDING_WORDS: { readonly [C in FindingCode]: FindingWords<FindingByCode[C]> } = {
  'sum-mismatch': {
    name: '合计不符',
    statement: (finding, template) =>
      `${subject(finding, template)} ${sidesText(finding, '≠')}，差 ${signedGap(finding, template)}`,
    advice: CORRECT_SUM,
  },
  'sum-rounding': {
    name: '舍入差',
    statement: (finding, template) =>
      `${subject(finding, template)} ${sidesText(finding, '≈')}，差 ${signedGap(finding, template)}，在四舍五入范围内`,
    advice: '一般不用改',
  },
  'of-which-exceeds': {
    name: '其中项超过总数',
    statement: (finding, template) =>
      `${subject(finding, template)} ${sidesText(finding, '< 其中')}，其中项多出 ${gap(finding, template)}`,
    advice: '其中项之和不能大于总数，请核对',
  },
  'of-which-short': {
    name: '其中项不足总数',
    statement: (finding, template) =>
      `${subject(finding, template)} ${sidesText(finding, '> 其中')}，有 ${gap(finding, template)}没有列入其中项`,
    advice: EXPLAIN,
  },
  'at-least-broken': {
    name: '大小关系不符',
    statement: (finding, template) =>
      `${subject(finding, template)} 应不小于分项：${sidesText(finding, '<')}，少 ${gap(finding, template)}`,
    advice: '请核对后改正',
  },
  'rule-unchecked': {
    name: '未审核',
    statement: ({ rule, reason }) => `${ruleText(rule)}：${uncheckedText(reason)}`,
    advice: '请补填或改正有关项目后再检查',
  },
  'people-without-money': {
    name: '有人无款',
    statement: ({ rule, people }, template) =>
      `${peopleOf(rule, template)} 填了 ${formatAmount(people)}，${moneyOf(rule, template)} 没有金额`,
    advice: EXPLAIN,
  },
  'money-without-people': {
    name: '有款无人',
    statement: ({ rule, money }, template) =>
      `${moneyOf(rule, template)} 填了 ${formatAmount(money)} ${unitOf(rule, template)}，${peopleOf(rule, template)} 没有人数`,
    advice: EXPLAIN,
  },
  'per-head-slip': {
    name: '元与万元混淆',
    statement: ({ rule, perHead }, template) =>
      `${perHeadText(rule, perHead, template)}${plausibleText(rule)}，疑元与万元填错`,
    advice: '请核对计量单位：这一栏按万元填',
  },
  'per-head-outside': {
    name: '人均异常',
    statement: ({ rule, perHead }, template) =>
      `${perHeadText(rule, perHead, template)}${plausibleText(rule)}`,
    advice: EXPLAIN,
  },
  'per-head-high': {
    name: '人均偏高',
    statement: ({ rule, perHead, limit }, template) =>
      `${perHeadText(rule, perHead, template)}，高于 ${String(limit)} 元`,
    advice: EXPLAIN,
  },
  'answer-without-amount': {
    name: '答“是”无数',
    statement: (finding, template) =>
      `${subject(finding, template)} 填“是”，${amountItem(finding.rule, template)} 没有数`,
    advice: EXPLAIN,
  },
  'amount-without-answer': {
    name: '有数未答“是”',
    statement: (finding, template) =>
      `${amountItem(finding.rule, template)} 填了 ${formatAmount(finding.amount)}，${subject(finding, template)} 没有填“是”`,
    advice: EXPLAIN,
  },
  unreadable: {
    name: '读不出的数',
    statement: (finding, template) =>
      `${subject(finding, template)} 填的${quoted(finding.raw)}${unreadableText(finding.reason)}，没有当作 0`,
    advice: '请改填准确的数，没有就留空',
  },
  'text-number': {
    name: '文本型数字',
    statement: (finding, template) =>
      `${subject(finding, template)} 的${quoted(finding.raw)}是文本，已按 ${formatAmount(finding.figure)} 使用`,
    advice: '请改成数字，否则 Excel 求和时不计入',
  },
  negative: {
    name: '负数',
    statement: (finding, template) =>
      `${subject(finding, template)} 是负数 ${formatAmount(finding.figure)}`,
    advice: '请核对；冲减以前的数请填写说明',
  },
  fraction: {
    name: '非整数',
    statement: (finding, template) =>
      `${subject(finding, template)} ${itemAmountText(template, finding.item, finding.figure)} 不是整数`,
    advice: '人、户、个等必须填整数，请核对',
  },
  'excess-decimals': {
    name: '小数位过多',
    statement: (finding, template) =>
      `${subject(finding, template)} ${formatAmount(finding.figure)} 有 ${String(decimalsOf(finding.figure))} 位小数`,
    advice: '万元一般保留两位小数',
  },
  'shown-differs': {
    name: '显示值不符',
    statement: (finding, template) =>
      `${subject(finding, template)} 表上显示${quoted(finding.shown)}，实际存的是 ${formatAmount(finding.figure)}`,
    advice: '审核用的是实际存的数；请按显示的位数改成准确值',
  },
  'blank-items': {
    name: '空项',
    statement: ({ items }) =>
      `有 ${String(items.length)} 项没有填：${shortListText(items, MOST_BLANKS)}`,
    advice: '没有发生的可以留空，漏填的请补上',
  },
  'head-incomplete': {
    name: '表头不全',
    statement: ({ fields }) => `表头没有填：${listText(fields.map((f) => HEAD_FIELD_WORDS[f]))}`,
    advice: '请补填',
  },
  'head-absent': {
    name: '表头缺栏',
    statement: ({ fields }) =>
      `表上没有找到这些栏：${listText(fields.map((f) => HEAD_FIELD_WORDS[f]))}`,
    advice: '请核对表头是否被删改',
  },
  'formula-damaged': {
    name: '公式被改',
    statement: (finding, template) =>
      `${subject(finding, template)} 的公式${quoted(`=${finding.formula}`)}${formulaProblemText(finding.problem)}`,
    advice: '请修改公式，或清空后用自动合计重填',
  },
  'total-computed': {
    name: '合计未计算',
    statement: (finding, template) =>
      `${subject(finding, template)} 的公式没有存下结果，按分项算得 ${itemAmountText(template, finding.item, finding.figure)}`,
    advice: '请用 Excel 或 WPS 表格打开，重新计算后保存',
  },
  'hidden-cells': {
    name: '隐藏行列',
    statement: ({ rows, cols }) => hiddenText(rows, cols),
    advice: '请取消隐藏，核对里面的数',
  },
  'other-year': {
    name: '年份不符',
    statement: ({ printed, found }) =>
      `表样是 ${String(printed)} 年的，表上写的是 ${String(found)} 年`,
    advice: '请核对是不是用错了年份的表样',
  },
  'item-absent': {
    name: '缺项',
    statement: (finding) => `表上没有 ${`${finding.item ?? ''} ${finding.label}`.trim()} 这一行`,
    advice: '请补上这一行，或换用完整的空白表',
  },
  'rule-defective': {
    name: '审核关系有误',
    statement: ({ defect }) => defectText(defect),
    advice: '',
  },
  'columns-unread': {
    name: '未审核的栏',
    statement: ({ cols }) => `${colsText(cols)}也有数，没有审核`,
    advice: '只审核了合计栏，其他栏请自行核对',
  },
};

/** Finds the words of one finding; the type parameter ties a finding to the words of its own code. */
function wordsOf<C extends FindingCode>(code: C): FindingWords<FindingByCode[C]> {
  return FINDING_WORDS[code];
}

function stateOne<C extends FindingCode>(
  code: C,
  finding: FindingByCode[C],
  template: Template,
): string {
  return wordsOf(code).statement(finding, template).trim();
}

/** What a finding says: the relation in words, both sides, the difference. Without cells and advice. */
export function findingStatement(finding: Finding, template: Template): string {
  return stateOne(finding.code, finding, template);
}

/** What a kind of finding is called, for a list of several: `文本型数字`. */
export function findingName(code: FindingCode): string {
  return FINDING_WORDS[code].name;
}

/** What the clerk should do about a finding; '' when nothing. */
export function findingAdvice(finding: Finding): string {
  return FINDING_WORDS[finding.code].advice;
}

/** Cells named in one message; the rest are counted. */
const MOST_CELLS = 6;

/** A finding as one message that can stand alone: `F5：B … 27.22 ≠ B1+B2 = 27.29，差 -0.07 万元。请核对…。` */
export function findingMessage(finding: Finding, template: Template): string {
  const cells = shortListText(finding.cells.map(formatA1), MOST_CELLS);
  const advice = findingAdvice(finding);
  const statement = findingStatement(finding, template);
  return `${cells === '' ? '' : `${cells}：`}${statement}。${advice === '' ? '' : `${advice}。`}`;
}
