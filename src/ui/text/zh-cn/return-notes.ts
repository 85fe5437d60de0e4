import type { ToldSet } from '../../../app/consolidation-words';
import type { ReturnNoteWords, UnitFinding } from '../../../app/return-notes';
import type { Placed } from '../../../domain/consolidate/consolidation';
import type { SubmissionKey } from '../../../domain/consolidate/submission';
import { formatColumn } from '../../../domain/grid/cell-ref';
import { quoted } from '../quoted';
import { faultText, unrecognisedText } from './faults';
import { itemsText, listText, shortListText } from './phrases';

/** Other files named in one sentence. */
const MOST_NAMES = 4;
const MOST_ITEMS = 12;

function standing({ standing: now }: Placed, { nameOf, template }: ToldSet): string {
  switch (now.status) {
    case 'conflict':
      return `收到同一单位不同的数（另见 ${shortListText(now.with.map(nameOf), MOST_NAMES)}），不同的项目：${itemsText(template, now.differing)}；请说明以哪一份为准。`;
    case 'excluded':
      return now.reason === 'other-form'
        ? `表样不对：应报 ${quoted(template.title)}；请换用该表重报。`
        : '';
    case 'included':
    case 'duplicate':
      return '';
  }
}

function setFinding(finding: UnitFinding, placed: Placed, told: ToldSet): string {
  const others = (keys: readonly SubmissionKey[]): string =>
    shortListText(keys.filter((key) => key !== placed.key).map(told.nameOf), MOST_NAMES);
  switch (finding.code) {
    case 'other-period':
      return finding.added
        ? `期别不符：报的是 ${String(finding.year)} 年，应为 ${String(finding.usual)} 年；请核对后重报。`
        : '';
    case 'maybe-yuan':
      return '金额像是按元填报的，表样要求按万元；请核对后更正。';
    case 'without-organisation':
      return '没有填写填报单位；请补填。';
    case 'same-figures':
      return `各项数与 ${others(finding.keys)} 完全相同；请核实是否报错。`;
    case 'sum-of-others':
      return finding.keys[0] === placed.key
        ? `各项数等于 ${others(finding.keys)} 之和；请说明是否为汇总数，以免重复计算。`
        : '';
    case 'earlier-result':
      return finding.keys[0] === placed.key && finding.keys.length > 1
        ? `这是 ${String(finding.units)} 个单位的汇总结果，而 ${others(finding.keys)} 又单独报了；请说明以哪一份为准，以免重复计算。`
        : '';
    case 'maybe-superior':
      return finding.keys[0] === placed.key
        ? `像是 ${others(finding.keys)} 的汇总；请说明是否为汇总数，以免重复计算。`
        : '';
    case 'near-twins':
      return `各项数与 ${others(finding.keys)} 几乎相同，名称也相近；请说明是否为同一单位。`;
    case 'empty-form':
      return '表上一项都没有填；请核实是否未开展，否则请补报。';
    case 'partly-yuan':
      return '有几项金额像是按元填报的，表样要求按万元；请核对后更正。';
    case 'name-uncertain':
      return `单位名称与名单中的 ${finding.name} 不一致；请核对单位名称。`;
    case 'not-on-roster':
      return '单位不在应报名单中；请核对单位名称和报送对象。';
    case 'items-unplaced':
      return `表样不同，这些项目没有计入：${shortListText(finding.items, MOST_ITEMS)}；请换用 ${quoted(told.template.title)} 重报。`;
    case 'rows-unplaced':
      return `表上有表样没有的行，没有计入：${listText(finding.rows.map(({ code, label, raw, cell }) => `${`${code} ${label}`.trim()} ${raw}（${cell}）`))}；请并入表样的项目后重报。`;
    case 'labels-changed':
      return `改了项目名称，按表样的项目计入：${itemsText(
        told.template,
        finding.labels.map(({ code }) => code),
      )}；请核对是否同一口径。`;
    case 'columns-unplaced':
      return `${listText(finding.cols.map(formatColumn))} 列的数没有计入；请把应报的数填在同一列，或各单位分别报送。`;
    // The check of the form itself says which cell it is, and the standing what contradicts.
    case 'item-blocked':
    case 'duplicate':
    case 'conflict':
      return '';
  }
}

/** Every word on return notes, in Chinese. */
export const RETURN_NOTE_WORDS: ReturnNoteWords = {
  form: ({ submission: { form, source } }) =>
    `${form.title}（文件 ${source.file}，工作表 ${source.sheet}）`,
  fault: (file, fault) => `文件 ${file} 没有读到报表：${faultText(fault)}。`,
  unrecognised: (file, part) => `文件 ${file}，工作表 ${part.sheet}：${unrecognisedText(part)}。`,
  heading: (severity, count) =>
    severity === 'error'
      ? `必须更正（${String(count)} 处）：`
      : `请核实，属实请填写说明（${String(count)} 处）：`,
  causes: (causes) => `可能原因：${causes.join('；')}。`,
  setFinding,
  standing,
};
