/**
 * In what a figure is counted (计量单位).
 *
 * `count`: whole things and people (家 个 人 人次 户 …), compared exactly. `money`: compared within
 * rounding. `answer`: 是 or 否, no figure. `other`: any unit we do not know, or none (''), compared
 * like money so that a rate or a length keeps its decimals.
 */
export interface Measure {
  readonly kind: 'count' | 'money' | 'answer' | 'other';
  /** As printed: `人次`, `万元`, `是/否`; empty when the paper names none. */
  readonly unit: string;
}

/** Units of whole things that the forms of trade unions and their neighbours count. */
const COUNT_UNITS: ReadonlySet<string> = new Set(
  '家 个 人 人次 户 户次 名 位 次 件 件次 场 场次 期 份 项 条 所 处 支 台 辆 套 册 对 起 例 批'.split(
    ' ',
  ),
);

/** Decimal places from a money unit to 元. */
const MONEY_PLACES: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['千元', 3],
  ['万元', 4],
  ['百万元', 6],
  ['亿元', 8],
]);

/** Units of people: who receives help, as opposed to what is given. */
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['人', '人次', '户', '户次', '名', '位']);

/** What the paper's unit stands for; every unit is accepted, '' means that none is printed. */
export function measureOf(unit: string): Measure {
  if (COUNT_UNITS.has(unit)) return { kind: 'count', unit };
  if (MONEY_PLACES.has(unit)) return { kind: 'money', unit };
  if (unit === '是/否' || unit === '是否') return { kind: 'answer', unit: '是/否' };
  return { kind: 'other', unit };
}

/** Whether the unit is one we know, so that brackets at the end of a label are a unit and not a remark. */
export function isKnownUnit(unit: string): boolean {
  return measureOf(unit).kind !== 'other';
}

/** Whether the figure counts people (人, 人次, 户 …). */
export function countsPeople(measure: Measure): boolean {
  return PEOPLE_UNITS.has(measure.unit);
}

/** Decimal places from this money to 元: 4 for 万元; `undefined` when it is no money. */
export function placesToYuan(measure: Measure): number | undefined {
  return MONEY_PLACES.get(measure.unit);
}
