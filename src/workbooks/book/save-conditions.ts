import { formatRange } from '../../domain/grid/cell-range';
import { escapeXml } from '../write-xml';
import type { Condition } from './book';
import type { FileLooks } from './read-looks';
import type { LookWriter } from './save-looks';
import { type Span, valueIn } from './spans';

/** Tells the rules of a file that its book lists as conditions, as `createConditionsReader` reads them. */
export function createRuleTest({ conditions }: FileLooks): (span: Span) => boolean {
  return (span) => {
    if (span.name !== 'cfRule' || valueIn(span, 'type') !== 'expression') return false;
    const formulas = span.children.filter(({ name }) => name === 'formula');
    const look = conditions[Number(valueIn(span, 'dxfId') ?? '-1')];
    return look !== undefined && formulas.length === 1;
  };
}

/** How early a rule speaks; the least comes first. */
export function priorityOf(rule: Span): number {
  return Number(valueIn(rule, 'priority') ?? '0');
}

/** The conditions of a book as a file keeps them, from priority 1 on. */
export function conditionsXml(
  conditions: readonly Condition[],
  prefix: string,
  looks: LookWriter,
): string {
  return conditions
    .map(({ ranges, formula, look, stops }, index) => {
      const rule = [
        'type="expression"',
        `dxfId="${String(looks.conditionIndexOf(look))}"`,
        `priority="${String(index + 1)}"`,
        ...(stops ? ['stopIfTrue="1"'] : []),
      ];
      const text = `<${prefix}formula>${escapeXml(formula)}</${prefix}formula>`;
      return [
        `<${prefix}conditionalFormatting sqref="${ranges.map(formatRange).join(' ')}">`,
        `<${prefix}cfRule ${rule.join(' ')}>${text}</${prefix}cfRule>`,
        `</${prefix}conditionalFormatting>`,
      ].join('');
    })
    .join('');
}
