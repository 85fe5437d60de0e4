import type { CellRange } from '../../../src/domain/grid/cell-range';
import { needFormatting, rangesMeet } from './cells-of-range';
import { ExcelError } from './excel-error';
import { type ModelObject, keptProperties, textOf } from './model-object';
import type { RangePlace } from './model-range';
import type { SimulatedRule } from './simulated-cell';
import type { SimulatedSheet } from './simulated-sheet';

/** Conditional formats that touch the ranges; a new one lies on top of the others. */
export function modelConditionalFormats(
  { workbook, sheet }: RangePlace,
  ranges: readonly CellRange[],
): ModelObject {
  const touching = (): readonly SimulatedRule[] =>
    sheet.rules.filter((rule) =>
      rule.ranges.some((one) => ranges.some((range) => rangesMeet(one, range))),
    );
  return {
    kind: 'ConditionalFormatCollection',
    items: () => touching().map((rule) => modelRule(sheet, rule)),
    call: {
      Indexer: (id) => {
        const found = touching().find((rule) => rule.id === id);
        if (found === undefined) throw new ExcelError('ItemNotFound');
        return modelRule(sheet, found);
      },
      Add: (type) => {
        needFormatting(sheet);
        if (textOf(type) !== 'Custom') throw new ExcelError('NotImplemented');
        const id = workbook.nextId();
        const rule: SimulatedRule = { id, kind: 'Custom', ranges, formula: '', look: {} };
        sheet.rules = [rule, ...sheet.rules];
        return modelRule(sheet, rule);
      },
    },
  };
}

function modelRule(sheet: SimulatedSheet, rule: SimulatedRule): ModelObject {
  const custom = (): ModelObject | null =>
    rule.kind === 'Custom' ? modelCustom(sheet, rule) : null;
  return {
    kind: 'ConditionalFormat',
    id: rule.id,
    get: {
      Type: () => rule.kind,
      CustomOrNullObject: custom,
      Custom: () => {
        const found = custom();
        if (found === null) throw new ExcelError('InvalidOperation');
        return found;
      },
    },
    call: {
      Delete: () => {
        needFormatting(sheet);
        sheet.rules = sheet.rules.filter(({ id }) => id !== rule.id);
      },
    },
  };
}

function modelCustom(sheet: SimulatedSheet, rule: SimulatedRule): ModelObject {
  const keep = {
    read: (name: string) => rule.look[name],
    write: (name: string, value: unknown) => {
      needFormatting(sheet);
      rule.look[name] = value;
    },
  };
  const font = { Bold: 'bold', Italic: 'italic', Underline: 'underline', Color: 'color' };
  return {
    kind: 'CustomConditionalFormat',
    get: {
      Rule: () => ({
        kind: 'ConditionalFormatRule',
        get: { Formula: () => rule.formula },
        set: {
          Formula: (formula: unknown) => {
            rule.formula = textOf(formula);
          },
        },
      }),
      Format: () => ({
        kind: 'ConditionalRangeFormat',
        get: {
          Fill: () => ({
            kind: 'ConditionalRangeFill',
            ...keptProperties({ Color: 'fill' }, keep),
          }),
          Font: () => ({ kind: 'ConditionalRangeFont', ...keptProperties(font, keep) }),
        },
      }),
    },
  };
}
