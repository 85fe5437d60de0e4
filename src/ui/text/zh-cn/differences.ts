import type { Difference } from '../../../domain/table/table';
import { quoted } from '../quoted';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';

const DIFFERENCES: WordsFor<ByTag<Difference, 'kind'>> = {
  'row-missing': ({ code, label }) => `缺少 ${code} ${label}`,
  'row-added': ({ code, label, row }) =>
    `第 ${String(row + 1)} 行是表样没有的：${`${code} ${label}`.trim()}`,
  'label-changed': ({ code, printed, found }) =>
    `${code} 的名称不同：表样为${quoted(printed)}，表上为${quoted(found)}`,
  'code-misread': ({ code, found }) => `${code} 的代码写成了${quoted(found)}`,
  'title-changed': ({ printed, found }) =>
    `标题不同：表样为${quoted(printed)}，表上为${quoted(found)}`,
  'other-year': ({ printed, found }) =>
    `年份不同：表样为 ${String(printed)} 年，表上为 ${String(found)} 年`,
};

/** How a sheet differs from its template, one short line each. */
export function differenceText(difference: Difference): string {
  return wordsOf(DIFFERENCES, difference.kind)(difference).trim();
}
