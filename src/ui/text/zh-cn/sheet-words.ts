import { columnLetters, rowNumbers } from '../rows-and-columns';
import type { SheetWords } from '../finding-words';
import { HEAD_FIELD_WORDS } from './heads';
import { listText } from './phrases';

function rowsText(rows: readonly number[]): string {
  return `第 ${listText(rowNumbers(rows))} 行`;
}

function colsText(cols: readonly number[]): string {
  return `${listText(columnLetters(cols))} 列`;
}

function hiddenText(rows: readonly number[], cols: readonly number[]): string {
  const hidden = [
    ...(rows.length === 0 ? [] : [rowsText(rows)]),
    ...(cols.length === 0 ? [] : [colsText(cols)]),
  ];
  return `${listText(hidden)}被隐藏，里面的数也算在内`;
}

/** Findings about the sheet as a whole. */
export const SHEET_WORDS: SheetWords = {
  'head-incomplete': {
    name: '表头不全',
    statement: ({ fields }) => `表头没有填：${listText(fields.map((f) => HEAD_FIELD_WORDS[f]))}`,
    advice: '请补填',
  },
  'head-absent': {
    name: '表头缺栏',
    statement: ({ fields }) =>
      `表上没有找到这些栏：${listText(fields.map((f) => HEAD_FIELD_WORDS[f]))}`,
    advice: '请核对表头是否被删改',
  },
  'hidden-cells': {
    name: '隐藏行列',
    statement: ({ rows, cols }) => hiddenText(rows, cols),
    advice: '请取消隐藏，核对里面的数',
  },
  'hidden-sheet': {
    name: '隐藏工作表',
    statement: () => '这张表所在的工作表是隐藏的，打开工作簿的人看不到',
    advice: '请取消隐藏工作表，核对是不是要报的那张',
  },
  'other-year': {
    name: '年份不符',
    statement: ({ printed, found }) =>
      `表样是 ${String(printed)} 年的，表上写的是 ${String(found)} 年`,
    advice: '请核对是不是用错了年份的表样',
  },
  'item-absent': {
    name: '缺项',
    statement: (finding) => `表上没有 ${`${finding.item ?? ''} ${finding.label}`.trim()} 这一行`,
    advice: '请补上这一行，或换用完整的空白表',
  },
  'columns-unread': {
    name: '未审核的栏',
    statement: ({ cols }) => `${colsText(cols)}也有数，没有审核`,
    advice: '只审核了合计栏，其他栏请自行核对',
  },
};
