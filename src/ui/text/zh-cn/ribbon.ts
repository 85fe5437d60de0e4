import type { RibbonWords } from '../ribbon-words';

/** The words of the ribbon's small window in Chinese. */
export const RIBBON_WORDS: RibbonWords = {
  verdictOnSheet: (sheet, verdict) => `工作表“${sheet}”：${verdict}`,
  severalWrong: (tables, wrong) => `${String(tables)} 张报表，${String(wrong)} 张有逻辑错误`,
  severalRight: (tables) => `${String(tables)} 张报表都逻辑正确`,
  severalOpen: (tables) => `${String(tables)} 张报表没有发现错误，有的还不能作结论`,
  moreTables: (count) => `还有 ${String(count)} 张，请打开面板查看`,
  seePane: '有问题的行已在表里标出。点“打开面板”，逐条查看差额和可能的原因。',
  close: '知道了',
};
