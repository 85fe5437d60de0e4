import type { ConversionLoss } from '../../../domain/grid/conversion-loss';
import { listText } from './phrases';

/** What was lost in a conversion, in words. */
const LOSS_WORDS: Readonly<Record<ConversionLoss, string>> = {
  fonts: '字体',
  borders: '边框',
  'number-formats': '数字格式',
  'column-widths': '列宽',
  'print-setup': '打印设置',
  comments: '批注',
  pictures: '图片',
  charts: '图表',
  macros: '宏',
  names: '定义的名称',
  links: '超链接',
  validation: '数据有效性',
  'conditional-formats': '条件格式',
  protection: '保护',
  'unportable-formulas': '个别公式（只留下结果）',
  'long-texts': '过长文字的末尾',
  'sheet-names': '个别工作表的原名',
  'overlapping-merges': '互相重叠的合并单元格',
};

/** What a workbook written anew kept and what it lost, without a full stop; it may or may not have had what is named. */
export function lossesText(losses: readonly ConversionLoss[]): string {
  const kept = '原格式不能直接改，已另存为 .xlsx：内容、公式、合并单元格都保留';
  if (losses.length === 0) return kept;
  return `${kept}；原来如有${listText(losses.map((loss) => LOSS_WORDS[loss]))}，没有保留`;
}
