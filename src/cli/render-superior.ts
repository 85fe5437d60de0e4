import type { ExplainedItem, SuperiorComparison } from '../app/compare-superior-form';
import { isAgreed } from '../domain/consolidate/compare-superior';
import type { Template } from '../domain/templates/template';
import { itemAmountText, listText } from '../ui/text/zh-cn/phrases';
import { CONSOLIDATION_WORDS } from '../ui/text/zh-cn/consolidation';
import { sectionLines } from './screen-section';
import { type Line, line } from './screen';

const { item: itemText, superior: words, sheets } = CONSOLIDATION_WORDS;

/** Contributors that a line names; the sheet has more. */
const MOST_CONTRIBUTORS = 3;

/** How the form filled in by hand stands to the consolidated one: the items on which they differ. */
export function superiorLines(comparison: SuperiorComparison, template: Template): readonly Line[] {
  const title = `${sheets.superior}：${words.counts(comparison)}`;
  const differing = comparison.items.filter((item) => !isAgreed(item));
  if (differing.length === 0) return [[], line(`  ${title}`, 'good')];
  return sectionLines({
    title,
    tone: 'bad',
    texts: differing.map((item) => differenceText(item, template)),
    advice: '',
    sheet: sheets.superior,
  });
}

function differenceText(compared: ExplainedItem, template: Template): string {
  const { item, outcome, superior, consolidated, difference } = compared;
  const sides = `手工 ${words.byHand(superior)}，汇总 ${words.consolidated(consolidated)}`;
  const by =
    difference === undefined ? '' : `，差 ${itemAmountText(template, item.code, difference)}`;
  const named = compared.contributors.slice(0, MOST_CONTRIBUTORS).map(words.contributor);
  const isShort = compared.contributors.length + compared.more > named.length;
  const from = named.length === 0 ? '' : `：${listText(named)}${isShort ? ' 等' : ''}`;
  return `${words.outcomes[outcome]}  ${itemText(item.code, template)}  ${sides}${by}${from}`;
}
