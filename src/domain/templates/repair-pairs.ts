import type { DraftRow } from './assign-codes';
import type { ItemCode } from './item';
import { toItemCode } from './item-code';
import { readLabel } from './read-label';

/**
 * Puts right a list of pairs whose last pair is misprinted beyond doubt, changing the rows' codes:
 *
 *     F6 心理帮扶（人次）   G6 帮扶款物（万元）
 *        其他帮扶（人次）   G6 帮扶款物（万元）   → F7, G7
 *
 * The row without code must be counted like F6, the doubled one like G6, and F7, G7 be free.
 *
 * @returns the doubled codes with the codes that are meant
 * @see 黑工办发〔2020〕30号, 附件2, which prints it so
 */
export function repairPairs(rows: readonly DraftRow[]): ReadonlyMap<string, readonly ItemCode[]> {
  const repaired = new Map<string, readonly ItemCode[]>();
  rows.forEach((money, i) => {
    const people = rows[i - 1];
    const pairAbove = [rows[i - 3], rows[i - 2]] as const;
    if (people === undefined || people.code !== undefined || money.code === undefined) return;
    const [peopleAbove, moneyAbove] = pairAbove;
    if (moneyAbove?.code !== money.code || peopleAbove?.code === undefined) return;
    if (unitOf(people) !== unitOf(peopleAbove) || unitOf(money) !== unitOf(moneyAbove)) return;
    const meant = [nextCode(peopleAbove.code), nextCode(money.code)] as const;
    const [meantPeople, meantMoney] = meant;
    if (meantPeople === undefined || meantMoney === undefined) return;
    if (rows.some(({ code }) => code === meantPeople || code === meantMoney)) return;
    repaired.set(money.code, [meantPeople, meantMoney]);
    people.code = meantPeople;
    money.code = meantMoney;
  });
  return repaired;
}

function unitOf(row: DraftRow): string {
  const own = readLabel(row.columnLabel).measure.unit;
  return own === '' ? readLabel(row.label).measure.unit : own;
}

/** F7 for F6; `undefined` for a code without a number. */
function nextCode(code: ItemCode): ItemCode | undefined {
  const match = /^([A-Z]{1,2})(\d{1,4})$/u.exec(code);
  if (match === null) return undefined;
  return toItemCode(`${match[1] ?? ''}${String(Number(match[2]) + 1)}`);
}
