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
/** `共 16 个单位`. */
const COUNT = /^(?:合计|总计|共计?)\d{1,5}[个家](?:单位|工会)?/u;
/** Who keeps the list and how to reach them. */
const KEEPER =
  /^(?:填[表报]人|制表人?|联系人|经办人|负责人|审核人|联系电话|电话|手机|传真|邮箱|地址|填报日期|制表日期|日期):/u;
/** What the names of units end with. */
const UNIT_END =
  /(?:[工协商]会|委员会|联合会|[省市区县旗镇乡村州盟局院校厂矿所站]|街道|社区|公司|集团|中心|大学|学院|学校|银行)$/u;

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
  const plain = toHalfWidth(text).replace(/\s/gu, '');
  return NOTE.test(plain) || COUNT.test(plain) || KEEPER.test(plain);
}

/** Whether a text ends like the name of a unit, as one field of several that are all names does. */
export function looksLikeUnit(text: string): boolean {
  return UNIT_END.test(toHalfWidth(text).trim());
}
