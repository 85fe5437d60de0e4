import { hostFaultNotice } from '../host-fault-notice';
import type { NoticeWords, PaneWords } from '../pane-words';
import type { Texts } from '../texts';
import { PANE_WORDS } from './pane';
import { zhCn } from './texts';

/** What stands in the way, told of WPS 表格. */
const NOTICES: NoticeWords = {
  ...PANE_WORDS.notices,
  notInSpreadsheet: {
    title: '没有在 WPS 表格里打开',
    advice: '请在 WPS 表格的“暖表”菜单里点“打开面板”',
  },
  hostTooOld: {
    title: '这个版本的 WPS 太旧',
    advice: '请更新 WPS，再打开面板',
  },
  tooLarge: {
    title: '工作表太大，WPS 一次给不出来',
    advice: '请删去统计表以外的内容和空白格式，再重试',
  },
  notSupported: (needs) => ({
    title: '这个版本的 WPS 不支持这项功能',
    advice: `需要 ${needs}；请更新 WPS`,
  }),
  hostFailed: (detail) => ({
    title: 'WPS 没有做成',
    advice: `如果有单元格正在编辑，请按回车键，再重试；仍然不行，请重新打开工作簿${detail === '' ? '' : `（${detail}）`}`,
  }),
  noAnswer: {
    title: 'WPS 没有回应',
    advice: '如果有单元格正在编辑，请按回车键；如果有打开的对话框，请先关闭。然后重试',
  },
};

const WORDS: PaneWords = { ...PANE_WORDS, notices: NOTICES };

/** All wording in Chinese, where the program is WPS 表格. */
export const zhCnForWps: Texts = {
  ...zhCn,
  pane: WORDS,
  hostFaultNotice: (fault) => hostFaultNotice(fault, NOTICES),
};
