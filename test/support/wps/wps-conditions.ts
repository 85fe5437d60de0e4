import type { CellRange } from '../../../src/domain/grid/cell-range';
import { rangesMeet } from '../excel/cells-of-range';
import type { SimulatedRule } from '../excel/simulated-cell';
import { type SheetPlace, absentIn, needFormats } from './wps-place';

const TYPES = { CellValue: 1, Custom: 2 } as const;

/** Cells as WPS hands them over. */
type ToRange = (ranges: readonly CellRange[]) => object;

/** Conditional formats that touch the ranges, the one on top first; a new one lies below all others. */
export function wpsConditions(
  place: SheetPlace,
  ranges: readonly CellRange[],
  toRange: ToRange,
): object {
  const { bridge, sheet, workbook } = place;
  const touching = (): readonly SimulatedRule[] =>
    sheet.rules.filter((rule) =>
      rule.ranges.some((one) => ranges.some((range) => rangesMeet(one, range))),
    );
  return bridge.wrap('FormatConditions', {
    get: { Count: () => touching().length },
    call: {
      Item: (index) => {
        const rule = touching()[Number(index) - 1];
        return rule === undefined ? absentIn(place) : wpsCondition(place, rule, toRange);
      },
    },
    change: {
      Add: (type, operator, formula) => {
        needFormats(place);
        if (type !== TYPES.Custom || operator !== undefined || typeof formula !== 'string') {
          throw new Error('0x80070057');
        }
        const id = workbook.nextId();
        const rule: SimulatedRule = { id, kind: 'Custom', ranges, formula, look: {} };
        sheet.rules = [...sheet.rules, rule];
        return wpsCondition(place, rule, toRange);
      },
    },
  });
}

function wpsCondition(place: SheetPlace, rule: SimulatedRule, toRange: ToRange): object {
  const { bridge, sheet } = place;
  const others = (): SimulatedRule[] => sheet.rules.filter(({ id }) => id !== rule.id);
  const keep = (names: readonly string[], part: string): object =>
    bridge.wrap(part, {
      set: Object.fromEntries(
        names.map((name) => [
          name,
          (value: unknown): void => {
            needFormats(place);
            rule.look[`${part}.${name}`] = value;
          },
        ]),
      ),
    });
  return bridge.wrap('FormatCondition', {
    get: {
      Type: () => TYPES[rule.kind],
      Formula1: () => rule.formula,
      AppliesTo: () => toRange(rule.ranges),
      Interior: () => keep(['Color'], 'Interior'),
      Font: () => keep(['Color', 'Bold', 'Italic', 'Underline'], 'Font'),
    },
    change: {
      SetFirstPriority: () => {
        sheet.rules = [rule, ...others()];
      },
      Delete: () => {
        needFormats(place);
        if (!sheet.rules.some(({ id }) => id === rule.id)) throw new Error('0x800401A8');
        sheet.rules = others();
      },
    },
  });
}
