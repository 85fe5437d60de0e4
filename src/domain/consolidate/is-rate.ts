import { toHalfWidth } from '../figures/half-width';
import type { Item, ItemCode } from '../templates/item';
import type { Template } from '../templates/template';

/** Units of a rate: per cent, per mille, or money per something (元/人). People write 人/次 for 人次, which adds up. */
const RATE_UNIT = /[%‰]|元\//u;
/** Labels that end or begin so speak of a rate or of a figure per head. */
const RATE_LABEL =
  /(?:率|比例|比重|占比|百分比|人均|户均|平均|平均数|平均值)$|^(?:人均|户均|平均每)/u;
/** What one person or household gets; money added up is stated in larger units. */
const STANDARD = /标准$/u;
/** A unit in brackets that the reader of labels does not know stays with the words. */
const UNIT_BEHIND = /[(（]([^()（）]{1,12})[)）]$/u;

/** The items of a form that nobody can add up over units: rates and figures per head, in no relation that adds. */
export function ratesOf({ items, rules }: Template): ReadonlySet<ItemCode> {
  const rates = items.filter(isRate).map(({ code }) => code);
  if (rates.length === 0) return new Set();
  const added = new Set(
    rules.flatMap((rule) =>
      rule.kind === 'sum' ? [rule.total, ...rule.parts.map(({ code }) => code)] : [],
    ),
  );
  return new Set(rates.filter((code) => !added.has(code)));
}

/** Things and people that are counted are none, whatever their label ends with (低于标准的户数). */
function isRate(item: Item): boolean {
  const { kind } = item.measure;
  if (kind === 'answer' || kind === 'count') return false;
  const { words, unit } = splitUnit(item);
  if (RATE_UNIT.test(unit) || RATE_LABEL.test(words)) return true;
  return STANDARD.test(words) && (unit === '' || unit === '元');
}

function splitUnit({ label, columnLabel, measure }: Item): { words: string; unit: string } {
  const words = toHalfWidth(columnLabel === '' ? label : columnLabel);
  if (measure.unit !== '') return { words, unit: toHalfWidth(measure.unit) };
  const behind = UNIT_BEHIND.exec(words);
  if (behind === null) return { words, unit: '' };
  return { words: words.slice(0, behind.index).trim(), unit: behind[1] ?? '' };
}
