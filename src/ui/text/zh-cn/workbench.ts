import type { WorkbenchWords } from '../workbench-words';
import { lossesText } from './losses';
import { zhCn } from './texts';

/** The workbench in Chinese. */
export const WORKBENCH_WORDS: WorkbenchWords = {
  title: '暖表工作台',
  parts: { bar: '文件', sheet: '表格', pane: '暖表面板' },
  open: '打开',
  save: '保存',
  sample: '示例',
  sampleName: '示例区总工会-2022年送温暖统计表.xlsx',
  unsaved: '有改动，还没有保存',
  states: {
    starting: '正在打开…',
    opening: (file) => `正在打开 ${file}…`,
    opened: (file) => `已打开 ${file}`,
    saving: '正在保存…',
    saved: (file) => `已保存为 ${file}，在浏览器的下载文件夹里`,
  },
  drop: '松开鼠标，打开这个文件',
  discard: {
    title: (file) => `${file} 有改动还没有保存`,
    advice: '打开另一个文件，没有保存的改动就没有了',
    save: '先保存',
    leave: '不保存，继续打开',
    stay: '取消',
  },
  savedAnew: (losses) => `${lossesText(losses)}。原文件没有变`,
  refused: (file, fault) => ({ title: `${file} 打不开`, advice: zhCn.faultText(fault) }),
  locked: (sheet) => ({
    title: `工作表“${sheet}”受保护，锁定的单元格不能改`,
    advice:
      '没有锁定的单元格可以照常填。要改别的，请先在 Excel 或 WPS 里撤销工作表保护，保存后再打开',
  }),
  notSaved: { title: '没有保存成', advice: '表格没有变，请再试一次；一直这样，请把问题告诉管理员' },
  broken: { title: '工作台出错了', advice: '请刷新页面再试' },
  close: '知道了',
};
