import { type CellRange, parseRange } from '../../domain/grid/cell-range';
import { type XmlAttributes, findAttribute, isTrue } from '../scan-xml';
import type { Condition } from './book';
import type { FileLooks } from './read-looks';
import { numberIn } from './xml-tree';

/** Collects the conditional formats of a sheet by formula. */
export interface ConditionsReader {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly take: () => readonly Condition[];
}

interface OpenRule {
  readonly look: Condition['look'] | undefined;
  readonly priority: number;
  readonly stops: boolean;
  formulas: string[];
}

/** Reads conditions by one formula that say how cells look then; a name in the formula stays what it is. */
export function createConditionsReader(looks: FileLooks): ConditionsReader {
  const found: { readonly condition: Condition; readonly priority: number }[] = [];
  let ranges: readonly CellRange[] = [];
  let rule: OpenRule | undefined;
  let isFormula = false;
  return {
    open: (name, attributes) => {
      if (name === 'conditionalFormatting') ranges = rangesIn(findAttribute(attributes, 'sqref'));
      if (name === 'cfRule') rule = openRule(attributes, looks);
      if (name === 'formula' && rule !== undefined) {
        isFormula = true;
        rule.formulas.push('');
      }
    },
    text: (text) => {
      if (isFormula && rule !== undefined) {
        rule.formulas.push(`${rule.formulas.pop() ?? ''}${text}`);
      }
    },
    close: (name) => {
      if (name === 'formula') isFormula = false;
      if (name !== 'cfRule') return;
      const condition = conditionOf(rule, ranges);
      if (condition !== undefined) found.push({ condition, priority: rule?.priority ?? 0 });
      rule = undefined;
    },
    take: () =>
      found.sort((one, other) => one.priority - other.priority).map(({ condition }) => condition),
  };
}

/** Ranges listed with spaces between them. */
export function rangesIn(text: string | undefined): readonly CellRange[] {
  const places = (text ?? '').split(' ').map((place) => parseRange(place));
  return places.filter((range) => range !== undefined);
}

function openRule(attributes: XmlAttributes, looks: FileLooks): OpenRule | undefined {
  if (findAttribute(attributes, 'type') !== 'expression') return undefined;
  const dxf = findAttribute(attributes, 'dxfId');
  return {
    look: dxf === undefined ? undefined : looks.conditions[Number(dxf)],
    priority: numberIn(attributes, 'priority') ?? 0,
    stops: isTrue(attributes, 'stopIfTrue'),
    formulas: [],
  };
}

function conditionOf(
  rule: OpenRule | undefined,
  ranges: readonly CellRange[],
): Condition | undefined {
  const [formula, ...others] = rule?.formulas ?? [];
  if (rule?.look === undefined || formula === undefined || others.length > 0) return undefined;
  return ranges.length === 0 ? undefined : { ranges, formula, look: rule.look, stops: rule.stops };
}
