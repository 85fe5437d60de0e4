import type { ToldSet } from '../../../app/consolidation-words';
import type { SetFinding } from '../../../domain/consolidate/consolidation';
import type { ChangedLabel, StrayRow } from '../../../domain/consolidate/departures';
import { formatColumn } from '../../../domain/grid/cell-ref';
import { itemText, shortened } from '../items';
import { quoted } from '../quoted';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';
import { itemsText, listText, shortListText } from './phrases';

type FindingByCode = ByTag<SetFinding, 'code'>;

/** Units and items named in one sentence; all of them stand in the lists. */
const MOST_NAMES = 8;
/** Rows and labels, which are longer. */
const MOST_ROWS = 6;

function names(keys: readonly Parameters<ToldSet['nameOf']>[0][], { nameOf }: ToldSet): string {
  return shortListText(keys.map(nameOf), MOST_NAMES);
}

function codes(items: readonly Parameters<typeof itemText>[1][]): string {
  return shortListText(items, MOST_NAMES);
}

function rowText({ code, label, raw, cell }: StrayRow): string {
  return `${`${code} ${shortened(label)}`.trim()} ${raw}（${cell}）`;
}

function labelChangeText({ code, printed, found }: ChangedLabel): string {
  return `${code} 表样是${quoted(shortened(printed))}，表上是${quoted(shortened(found))}`;
}

const WORDS: WordsFor<FindingByCode, [told: ToldSet]> = {
  duplicate: ({ keys, isRounded }, told) =>
    isRounded === true
      ? `重报：${names(keys, told)} 只差四舍五入，汇总小数位数最多的 ${names(keys.slice(0, 1), told)}`
      : `重报：${names(keys, told)} 各项数完全相同，只汇总一份`,
  conflict: ({ keys, items }, told) =>
    `同一单位报了不同的数：${names(keys, told)}，不同的项目：${itemsText(told.template, items)}；选定一份之前都不汇总`,
  'sum-of-others': ({ keys: [sum, ...others] }, told) =>
    `疑似重复汇总：${told.nameOf(sum)} 等于 ${names(others, told)} 之和，一起汇总会重复计算；请去掉其中一方`,
  'earlier-result': ({ severity, keys: [result, ...others], units }, told) => {
    const what = `${told.nameOf(result)} 是汇总结果（${String(units)} 个单位）`;
    if (others.length > 0) {
      return `疑似重复汇总：${what}，其中的单位 ${names(others, told)} 又报了，一起汇总会重复计算；请去掉其中一方`;
    }
    return severity === 'hint' ? what : `${what}；请核实是不是这一批单位的汇总，以免重复计算`;
  },
  'maybe-superior': ({ keys: [superior, ...others] }, told) =>
    `${told.nameOf(superior)} 像是下面几个单位的汇总：${names(others, told)}；一起汇总会重复计算，请核实`,
  'near-twins': ({ keys }, told) =>
    `像是同一单位用了两个名称：${names(keys, told)}，数几乎相同；一起汇总会重复计算，请核实`,
  'empty-form': ({ keys }, told) => `空表：${names(keys, told)}，一项都没有填；请核实是否未开展`,
  'partly-yuan': ({ keys }, told) =>
    `${names(keys, told)} 有几项金额是其他单位的一万倍左右，像是按元填报的（表样要求万元）；请核实更正`,
  'other-period': ({ keys, year, usual, added }, told) =>
    `期别不符：${names(keys, told)} 报的是 ${String(year)} 年，其他多数是 ${String(usual)} 年；${
      added ? '已一起汇总，请核对' : '该单位另有一份，这份没有汇总'
    }`,
  'maybe-yuan': ({ keys }, told) =>
    `${names(keys, told)} 的金额像是按元填报的（表样要求万元）；请核实，属实可选择折算`,
  'without-organisation': ({ keys }, told) => `没有填写填报单位：${names(keys, told)}`,
  'same-figures': ({ keys }, told) => `单位不同而各项数完全相同：${names(keys, told)}；请核实`,
  'item-blocked': ({ keys, item }, told) =>
    `${itemText(told.template, item)} 没有汇总：${names(keys, told)} 填的不是数；更正后重新汇总`,
  'items-unplaced': ({ keys, items }, told) =>
    `${names(keys, told)} 的表样不同，这些项目汇总表没有，没有汇总：${codes(items)}`,
  'rates-not-added': ({ items }, told) =>
    `比率、人均等不能相加，汇总表空着，请另行计算：${itemsText(told.template, items)}`,
  'rows-unplaced': ({ keys: [key], rows }, told) =>
    `${told.nameOf(key)} 的表上有汇总表没有的行，没有汇总：${shortListText(rows.map(rowText), MOST_ROWS)}`,
  'labels-changed': ({ keys, labels }, told) =>
    `${names(keys, told)} 改了项目名称，仍按表样的项目汇总，请核实：${shortListText(labels.map(labelChangeText), MOST_ROWS)}`,
  'columns-unplaced': ({ keys, cols }, told) =>
    `${names(keys, told)} 的 ${listText(cols.map(formatColumn))} 列也有数，没有汇总；请核对应汇总哪一列，或让各单位分别报送`,
  missing: ({ names: missing }) => `未报：${listText(missing)}`,
  'not-on-roster': ({ keys }, told) => `名单外：${names(keys, told)}`,
  'name-uncertain': ({ keys, name }, told) =>
    `${names(keys, told)} 可能是应报名单中的 ${name}；请核对单位名称，暂按未报计`,
};

function statement<C extends keyof FindingByCode>(
  code: C,
): (finding: FindingByCode[C], told: ToldSet) => string {
  return wordsOf(WORDS, code);
}

/** What the set as a whole shows, in one sentence without full stop. */
export function setFindingText(finding: SetFinding, told: ToldSet): string {
  return statement(finding.code)(finding, told);
}
