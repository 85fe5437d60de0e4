import { type ConsolidationSource, toldSet } from '../app/consolidation-source';
import type { ToldSet } from '../app/consolidation-words';
import type { Obstruction, Residual, SetFinding } from '../domain/consolidate/consolidation';
import { absolute, formatAmount, isNegative, isZero } from '../domain/figures/amount';
import { itemText } from '../ui/text/items';
import { quoted } from '../ui/text/quoted';
import { itemAmountText, shortListText } from '../ui/text/zh-cn/phrases';
import { cellOfItem } from './cell-of-item';
import { namesText } from './short-names';
import { type ScreenSection, sectionLines } from './screen-section';
import type { Line } from './screen';

/** Units that a line names as the cause of a difference; the sheet has all. */
const MOST_CAUSES = 6;
/** Items named in a line. */
const MOST_ITEMS = 6;

/** Told in sections of their own, or with the roster. */
const TOLD_ELSEWHERE: ReadonlySet<SetFinding['code']> = new Set([
  'duplicate',
  'conflict',
  'item-blocked',
  'missing',
  'not-on-roster',
  'name-uncertain',
]);

/** What the set as a whole shows, the gravest first. */
export function problemLines(source: ConsolidationSource): readonly Line[] {
  const told = toldSet(source.consolidation);
  return [
    conflictSection(source, told),
    blockedSection(source, told),
    residualSection(source, told),
    ...otherSections(source, told),
    coverSection(source, told),
  ].flatMap(sectionLines);
}

function conflictSection(
  { consolidation, words }: ConsolidationSource,
  { template }: ToldSet,
): ScreenSection {
  const places = new Map(consolidation.placed.map((placed) => [placed.key, placed]));
  const texts = consolidation.findings.flatMap((finding) => {
    if (finding.code !== 'conflict') return [];
    const submissions = finding.keys.flatMap((key) => places.get(key)?.submission ?? []);
    const name =
      submissions.find(({ organisation }) => organisation !== undefined)?.organisation ?? '';
    const files = submissions.map(({ source }) => source.file);
    const items = finding.items.map((code) => itemText(template, code));
    return [`${name}：${namesText(files)}，不同的项目：${shortListText(items, MOST_ITEMS)}`];
  });
  return {
    title: `${words.receipt.statuses.conflict} ${String(texts.length)} 个单位（一份都没有汇总）`,
    tone: 'bad',
    texts,
    advice: '请问清以哪一份为准，把另一份移走，再汇总一次',
    sheet: words.sheets.review,
  };
}

/** The cells that cannot be read, each once, with the totals that stay without a figure for them. */
function blockedSection(
  { consolidation, words }: ConsolidationSource,
  { template, nameOf }: ToldSet,
): ScreenSection {
  const places = new Map(consolidation.placed.map((placed) => [placed.key, placed]));
  const cells = new Map<string, Obstruction>();
  const blocked: string[] = [];
  for (const [code, total] of consolidation.totals) {
    if (total.kind !== 'blocked') continue;
    blocked.push(code);
    for (const one of total.by) cells.set(`${one.key}\n${one.item}`, one);
  }
  const texts = [...cells.values()].flatMap(({ key, item, raw }) => {
    const placed = places.get(key);
    if (placed === undefined) return [];
    const { file, sheet } = placed.submission.source;
    const cell = cellOfItem(placed, item, template) ?? '';
    const where = `${file} ${quoted(sheet)} ${cell}`.trimEnd();
    return [`${nameOf(key)}  ${itemText(template, item)} 填的是${quoted(raw)}  ${where}`];
  });
  return {
    title: `填的不是数 ${String(texts.length)} 处；${shortListText(blocked, MOST_ITEMS)} 没有汇总`,
    tone: 'bad',
    texts,
    advice: '读不出的数不当作 0；请退回更正，再汇总一次',
    sheet: words.sheets.review,
  };
}

function residualSection(
  { consolidation, words }: ConsolidationSource,
  told: ToldSet,
): ScreenSection {
  const residuals = consolidation.residuals.filter(({ severity }) => severity === 'error');
  return {
    title: `上报的合计与分项不符 ${String(residuals.length)} 项（汇总表按分项重算）`,
    tone: 'bad',
    texts: residuals.map((residual) => residualText(residual, told)),
    advice: '请退回造成差额的单位更正',
    sheet: words.sheets.review,
  };
}

function residualText({ item, difference, by }: Residual, { template, nameOf }: ToldSet): string {
  const shares = by.map(({ key, difference: share }) => {
    const sign = isNegative(share) ? '' : '+';
    return `${nameOf(key)} ${sign}${formatAmount(share)}`;
  });
  const more = isNegative(difference) ? '少' : '多';
  const whole = isZero(difference)
    ? '互相抵消'
    : `${more} ${itemAmountText(template, item, absolute(difference))}`;
  return `${itemText(template, item)} ${whole}：${shortListText(shares, MOST_CAUSES)}`;
}

function otherSections(
  { consolidation, words }: ConsolidationSource,
  told: ToldSet,
): readonly ScreenSection[] {
  const findings = consolidation.findings.filter(({ code }) => !TOLD_ELSEWHERE.has(code));
  const textsOf = (wanted: SetFinding['severity']): readonly string[] =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map((finding) => words.review.setFinding(finding, told));
  const section = { advice: '', sheet: words.sheets.review };
  const errors = textsOf('error');
  const queries = textsOf('query');
  return [
    { ...section, title: `整批的问题 ${String(errors.length)} 处`, tone: 'bad', texts: errors },
    { ...section, title: `请核实 ${String(queries.length)} 处`, tone: 'warn', texts: queries },
  ];
}

/** Items that were added nowhere; those that only some forms have are told in the workbook. */
function coverSection({ consolidation, words }: ConsolidationSource, told: ToldSet): ScreenSection {
  const texts = consolidation.partlyCovered
    .filter(({ inTarget, submissions }) => !inTarget && submissions > 0)
    .map((covered) => words.review.partlyCovered(covered, told));
  return {
    title: `汇总表没有的项目 ${String(texts.length)} 项`,
    tone: 'warn',
    texts,
    advice: '',
    sheet: words.sheets.review,
  };
}
