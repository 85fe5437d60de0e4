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
    const above = [rows[i - 3], rows[i - 2]] as const;
    if (people === undefined || people.code !== undefined || money.code === undefined) return;
    const meant = meantPair([people, money], above);
    if (
      meant === undefined ||
      rows.some(({ code }) => code !== undefined && meant.includes(code))
    ) {
      return;
    }
    repaired.set(money.code, meant);
    [people.code, money.code] = meant;
  });
  return repaired;
}

type Pair<T> = readonly [people: T, money: T];

/** The codes that follow those of the pair above; `undefined` when the rows do not continue it. */
function meantPair(
  [people, money]: Pair<DraftRow>,
  [peopleAbove, moneyAbove]: Pair<DraftRow | undefined>,
): Pair<ItemCode> | undefined {
  if (peopleAbove === undefined || moneyAbove === undefined) return undefined;
  if (moneyAbove.code !== money.code || unitOf(money) !== unitOf(moneyAbove)) return undefined;
  if (unitOf(people) !== unitOf(peopleAbove)) return undefined;
  const meantPeople = nextCode(peopleAbove.code);
  const meantMoney = nextCode(money.code);
  if (meantPeople === undefined || meantMoney === undefined) return undefined;
  return meantPeople.slice(1) === meantMoney.slice(1) ? [meantPeople, meantMoney] : undefined;
}

function unitOf(row: DraftRow): string {
  const own = readLabel(row.columnLabel).measure.unit;
  return own === '' ? readLabel(row.label).measure.unit : own;
}

/** F7 for F6; `undefined` for a code without a number. */
function nextCode(code: ItemCode | undefined): ItemCode | undefined {
  const match = /^([A-Z])(\d{1,4})$/u.exec(code ?? '');
  if (match === null) return undefined;
  return toItemCode(`${match[1] ?? ''}${String(Number(match[2]) + 1)}`);
}
