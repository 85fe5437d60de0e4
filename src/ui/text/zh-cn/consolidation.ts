import type { ConsolidationWords, ReceiptCounts } from '../../../app/consolidation-words';
import { isAgreed } from '../../../domain/consolidate/compare-superior';
import { absolute, isNegative, isZero } from '../../../domain/figures/amount';
import { comparisonWords } from '../comparison-words';
import { itemText } from '../items';
import { quoted } from '../quoted';
import { faultText, unrecognisedText } from './faults';
import { amountText, itemAmountText, listText } from './phrases';
import { setFindingText } from './set-findings';
import { SEVERITY_WORDS } from './severities';

const count = (number: number): string => String(number);

function countsText(counts: ReceiptCounts): string {
  const { expected, files, skipped, included, duplicates, conflicts, faults } = counts;
  const roster =
    expected === undefined
      ? []
      : [
          `应报 ${count(expected)}`,
          `已报 ${count(counts.received)}`,
          `未报 ${count(counts.missing)}`,
          `名单外 ${count(counts.notOnRoster)}`,
        ];
  return [
    ...roster,
    `重报 ${count(duplicates)}`,
    `互相矛盾 ${count(conflicts)}`,
    `收到文件 ${count(files)}`,
    `读不出 ${count(faults)}`,
    `汇总 ${count(included)} 份`,
    ...(skipped === 0 ? [] : [`没有读 ${count(skipped)}`]),
  ].join(' · ');
}

const COMPARED = comparisonWords({
  blank: '空白',
  unreadable: quoted,
  blocked: '没有汇总',
  rate: '不能相加',
  absent: '没有这一项',
  noFigure: '读不出',
});

/** Every word on the sheets of a consolidation, in Chinese. */
export const CONSOLIDATION_WORDS: ConsolidationWords = {
  sheets: {
    summary: '汇总表',
    detail: '分户明细',
    receipt: '报送情况',
    review: '审核问题',
    changes: '与上次比较',
    superior: '汇总核对',
  },
  item: (code, template) => itemText(template, code),
  summary: { blocked: (units) => `待更正${count(units)}单位` },
  detail: {
    title: (form) => `${form}：分户明细`,
    note: (units, left) =>
      `汇总 ${count(units)} 份${left === 0 ? '' : `，另有 ${count(left)} 份没有汇总，见报送情况`}；右侧是每个数所在的文件、工作表和单元格`,
    number: '序号',
    organisation: '填报单位',
    unit: '计量单位',
    code: '代码',
    total: '合计',
    file: '文件',
    sheet: '工作表',
    cells: '所在单元格',
  },
  receipt: {
    title: (form) => `${form}：报送情况`,
    counts: countsText,
    columns: [
      ...['序号', '填报单位', '状态', '表样', '年份', '错误', '核实', '文件', '工作表', '说明'],
    ],
    statuses: {
      included: '已汇总',
      duplicate: '重报',
      conflict: '互相矛盾',
      excluded: '未汇总',
      fault: '读不出',
      unrecognised: '未识别',
      missing: '未报',
    },
    skipped: '没有读',
    reason: (standing, { nameOf, template }) => {
      switch (standing.status) {
        case 'included':
          return '';
        case 'duplicate':
          return standing.isRounded === true
            ? `与 ${nameOf(standing.of)} 只差四舍五入，汇总小数位数多的那一份`
            : `与 ${nameOf(standing.of)} 相同，只汇总一份`;
        case 'conflict':
          return `同一单位报了不同的数，请选定一份：${listText(standing.differing.map((code) => itemText(template, code)))}`;
        case 'excluded':
          return EXCLUDED[standing.reason];
      }
    },
    inYuan: '金额按元填报，已折算为万元',
    withErrors: '带错汇总',
    fault: faultText,
    unrecognised: unrecognisedText,
  },
  review: {
    title: (form) => `${form}：审核问题`,
    counts: ({ error, query, hint, unchecked }) =>
      `错误 ${count(error)} · 核实 ${count(query)} · 提示 ${count(hint)} · 未审核 ${count(unchecked)}`,
    columns: ['序号', '填报单位', '级别', '项目', '单元格', '问题', '文件', '工作表'],
    severity: (severity) => SEVERITY_WORDS[severity].name,
    nothing: '没有发现问题',
    setFinding: setFindingText,
    residual: ({ item, difference, severity, by }, { template }) => {
      const sums = isZero(difference)
        ? '各单位上报的合计与分项之和的差互相抵消'
        : `各单位上报的合计加起来比分项之和${moreOrLess(difference)} ${itemAmountText(template, item, absolute(difference))}`;
      const why = severity === 'hint' ? '，在四舍五入的范围内' : '';
      return `${itemText(template, item)}：${sums}，由下列 ${count(by.length)} 个单位造成${why}；汇总表按分项重算`;
    },
    share: (item, difference, { template }) =>
      `${itemText(template, item)}：上报的合计比分项之和${moreOrLess(difference)} ${itemAmountText(template, item, absolute(difference))}`,
    partlyCovered: ({ item, inTarget, forms, submissions, amount }) => {
      const name = `${item.code} ${item.label}`.trim();
      const which = listText(forms.map(({ title }) => quoted(title)));
      const stated = amount === undefined ? '' : `，共 ${amountText(amount, item.measure)}`;
      return inTarget
        ? `${name}：只有 ${which} 有这一项（${count(submissions)} 份${stated}）`
        : `${name}：汇总表没有这一项，没有汇总；${which} 有（${count(submissions)} 份${stated}）`;
    },
  },
  changes: {
    title: (form) => `${form}：与上次比较`,
    counts: ({ file, totals, added, gone, changed, same }) =>
      `上次 ${file} · 汇总表变了 ${count(totals.length)} 项 · 单位：新增 ${count(added.length)} · 没有了 ${count(gone.length)} · 数变了 ${count(changed.length)} · 没变 ${count(same)}`,
    columns: [...['序号', '填报单位', '变化', '项目', '上次', '这次', '单元格', '文件', '工作表']],
    kinds: { added: '新增', gone: '没有了', changed: '数变了' },
    total: '汇总表',
    ...COMPARED,
  },
  superior: {
    title: (form) => `${form}：汇总核对`,
    counts: ({ file, sheet, items }) => {
      const agreed = items.filter(isAgreed).length;
      return `手工填报 ${file} ${quoted(sheet)} · 共 ${count(items.length)} 项 · 一致 ${count(agreed)} · 不一致 ${count(items.length - agreed)}`;
    },
    columns: [
      ...['序号', '项目', '计量单位', '手工填报', '汇总', '手工比汇总多', '结果', '主要来源'],
    ],
    outcomes: {
      equal: '一致',
      rounding: '四舍五入',
      differs: '不一致',
      'only-consolidated': '手工没有填',
      'only-superior': '没有单位报',
      'not-comparable': '不能比较',
    },
    ...COMPARED,
    more: (number) => `等，另有 ${count(number)} 处，见分户明细`,
  },
};

const EXCLUDED = {
  'by-user': '已选择不汇总',
  'not-chosen': '已选定该单位的另一份',
  'other-form': '是另一种报表，不能加在一起',
  'empty-form': '空表，一项都没有填；该单位另有一份',
  'other-year': '是另一年的表，该单位当年的另有一份，没有汇总',
} as const;

function moreOrLess(difference: Parameters<typeof isNegative>[0]): string {
  return isNegative(difference) ? '少' : '多';
}
