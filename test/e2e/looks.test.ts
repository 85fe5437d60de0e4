import type { Frame, Locator } from 'playwright-core';

import type { HostSketch } from '../hosts/contract/open-host';
import {
  frameIn,
  type ExcelOptions,
  type OpenedExcel,
} from '../support/excel-on-the-web/open-excel';
import { LOOKS, findFlaws } from '../support/excel-on-the-web/look-at';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';
import { gridOf } from '../support/grid-of';

const wrong = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const query = sampleSketch('乙县总工会-送温暖统计表.ods');
const right = sampleSketch('戊区总工会-两张报表（逻辑正确）.xlsx');
const SHEET = wrong.active;
const addresses = gridOf([['通讯录'], ['科室', '电话'], ['办公室', '8001']], { name: '通讯录' });
const noForm: HostSketch = { ...wrong, workbook: { sheets: [addresses] }, active: '通讯录' };
const half = gridOf(
  [
    ['代码', '项目', '合计'],
    ['C1', '困难职工（人次）', 1],
    ['C2', '困难农民工（人次）', 2],
    ['C3', '患病职工（人次）', 3],
    ['C4', '一线职工（人次）', 3],
  ],
  { name: SHEET },
);

const check = async (pane: Frame): Promise<Frame> => {
  await pane.getByRole('button', { name: '逻辑检查' }).click();
  return seen(pane, pane.getByRole('button', { name: '复制检查单' }));
};

async function seen(frame: Frame, what: Locator): Promise<Frame> {
  await what.first().waitFor();
  return frame;
}

interface State {
  readonly name: string;
  readonly options: ExcelOptions;
  /** Ends when the state is on the screen; gives the frame to look at. */
  readonly reach: (pane: Frame, excel: OpenedExcel) => Promise<Frame>;
  readonly query?: string;
}

const STATES: readonly State[] = [
  {
    name: 'opened',
    options: { sketch: wrong },
    reach: (pane) => seen(pane, pane.getByText('还没有检查')),
  },
  { name: 'wrong', options: { sketch: wrong }, reach: check },
  { name: 'right', options: { sketch: right }, reach: check },
  {
    name: 'edited',
    options: { sketch: wrong },
    reach: async (pane, excel) => {
      await check(pane);
      await excel.ask('type', SHEET, 'E21', 6);
      return seen(pane, pane.getByText('内容已改动'));
    },
  },
  {
    name: 'explaining',
    options: { sketch: query },
    reach: async (pane) => {
      await check(pane);
      await pane.getByRole('button', { name: '填写说明' }).click();
      await pane.getByRole('textbox').fill('属实');
      await pane.getByRole('button', { name: '保存说明' }).click();
      return seen(pane, pane.getByText('说明太笼统，没有保存'));
    },
  },
  {
    name: 'fill',
    options: { sketch: wrong },
    reach: async (pane) => {
      await pane.getByRole('button', { name: '自动合计' }).first().click();
      return seen(pane, pane.getByRole('checkbox'));
    },
  },
  {
    name: 'filled',
    options: { sketch: wrong },
    reach: async (pane) => {
      await pane.getByRole('button', { name: '自动合计' }).first().click();
      await pane.getByRole('checkbox', { name: /E7 /u }).check();
      await pane.getByRole('button', { name: /^填写所选/u }).click();
      return seen(pane, pane.getByText(/已填写 \d+ 处/u));
    },
  },
  {
    name: 'blank',
    options: { sketch: wrong },
    query: '?open=blank',
    reach: (pane) => seen(pane, pane.getByRole('radio')),
  },
  {
    name: 'no-form',
    options: { sketch: noForm },
    reach: (pane) => seen(pane, pane.getByRole('button', { name: '新建空白表' })),
  },
  {
    name: 'unrecognised',
    options: { sketch: { ...wrong, workbook: { sheets: [half] } } },
    reach: (pane) => seen(pane, pane.getByText('未识别：不是认得的统计表')),
  },
  {
    name: 'protected',
    options: { sketch: { ...wrong, protectedSheets: new Set([SHEET]) } },
    reach: check,
  },
  {
    name: 'editing-cell',
    options: { sketch: wrong },
    reach: async (pane, excel) => {
      await check(pane);
      await excel.ask('refuse', 'editing');
      await pane.getByRole('button', { name: '清除标记' }).click();
      return seen(pane, pane.getByText('有单元格正在编辑'));
    },
  },
  {
    name: 'switched',
    options: { sketch: wrong },
    reach: async (pane, excel) => {
      await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
      await excel.ask('refuse', 'sessionGone');
      await pane.getByRole('button', { name: '逻辑检查' }).click();
      return seen(pane, pane.getByText('已换到别的工作簿'));
    },
  },
  {
    name: 'office-blocked',
    options: { sketch: wrong, officeJs: 'blocked' },
    reach: (pane) => seen(pane, pane.getByRole('heading', { name: /没有连上 office\.js/u })),
  },
  {
    name: 'notice',
    options: { sketch: wrong },
    reach: async (_, excel) => {
      void excel.press('checkSheets').catch(() => undefined);
      const notice = await frameIn(excel.page, 'notice.html');
      return seen(notice, notice.getByRole('heading'));
    },
  },
  {
    name: 'english',
    options: { sketch: wrong, language: 'en-US' },
    reach: async (pane) => {
      await pane.getByRole('main').getByRole('button').first().click();
      return seen(pane, pane.getByRole('heading', { level: 3 }));
    },
  },
];

describe('every state of the pane', () => {
  const open = withBrowser();

  it.each(STATES.map((state) => [state.name, state] as const))(
    '%s: keeps nobody out and cuts nothing off',
    async (name, { options, reach, query: part }) => {
      const excel = await open(options);
      const pane = await excel.showPane(part);
      const frame = await reach(pane, excel);
      expect(await findFlaws({ page: excel.page, frame, name, looks: LOOKS })).toEqual([]);
    },
  );
});
