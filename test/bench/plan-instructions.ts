import type { SheetPlan } from '../../src/domain/layout/sheet-plan';

/** What offices write on a second sheet for those who fill in the first. */
const LINES = [
  '填表说明',
  '一、本表由各级工会帮扶工作部门填报，经单位负责人审核后逐级汇总上报。',
  '二、统计时间为元旦至春节期间，截止日期以通知为准。',
  '三、资金单位为万元，保留两位小数；人数、户数、家数填整数。',
  '四、没有发生的项目不填，不要填“无”“—”或者空格。',
  '五、合计等于各分项之和；其中项不大于所属项目。',
  '六、走访慰问人次指春节前入户、入企慰问的人次，同一户多次走访分别计算。',
  '七、筹集资金按到账数填报，包括财政拨款、工会经费、社会捐助和其他来源。',
  '八、发放款物的实物按采购价折算为资金，不得重复统计。',
  '九、农民工指户籍在农村、在城镇从业的职工，包括劳务派遣工。',
  '十、困难职工以当地工会建档数为准，已脱困的不再统计。',
  '十一、企业数指走访的单位数，不是次数。',
  '十二、表内公式请勿改动；需要增加行的，请另附说明。',
  '十三、填表人、联系电话、填报日期必须填写。',
  '十四、本表一式两份，报送上级工会一份，本单位留存一份。',
];

/** A sheet without figures beside a form. */
export const INSTRUCTIONS: SheetPlan = {
  name: '填表说明',
  cells: LINES.map((text, row) => ({
    ref: { row, col: 0 },
    content: { kind: 'text', text },
    style: row === 0 ? 'title' : 'note',
  })),
  merges: [],
  widths: [90],
  heights: new Map(),
  choices: [],
  print: { paper: 'A4', orientation: 'portrait', pagesHigh: 0, repeatRows: undefined },
};
