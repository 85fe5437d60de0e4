import { toHalfWidth } from '../figures/half-width';

/** Words above a column of names, the surest first. 填报单位 is how our own list of received files says it. */
const NAME_HEADS: readonly string[] = [
  '填报单位',
  '应报单位',
  '单位名称',
  '工会名称',
  '单位全称',
  '单位',
  '名称',
];
/** Words above other columns of such a list. */
const OTHER_HEADS: ReadonlySet<string> = new Set(['序号', '编号', '联系人', '联系电话', '备注']);
/** Lines of a list that name no unit. */
const NOTE =
  /(?:名单|一览表|花名册|通讯录|情况表?)(?:[(].{0,20}[)])?:?$|^(?:合计|小计|总计|共计|附件\d*|说明|备注|注)(?::|$)/u;

/** The word without spaces, its colon, and what stands in brackets behind it. */
function plainWord(text: string): string {
  const [word = ''] = toHalfWidth(text).replace(/[\s:]/gu, '').split('(');
  return word;
}

/** How surely a text stands above a column of names: the lower the surer; `undefined` when it does not. */
export function rankNameHead(text: string): number | undefined {
  const rank = NAME_HEADS.indexOf(plainWord(text));
  return rank === -1 ? undefined : rank;
}

/** Whether a text is a word above a column of a roster. */
export function isRosterHeading(text: string): boolean {
  return rankNameHead(text) !== undefined || OTHER_HEADS.has(plainWord(text));
}

/** Whether a text is the title of a list, or a line such as 合计, and no name. */
export function isRosterNote(text: string): boolean {
  return NOTE.test(toHalfWidth(text).replace(/\s/gu, ''));
}
