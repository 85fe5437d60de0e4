import type { Item } from '../templates/item';
import type { Part, Rule } from '../templates/rule';
import type { PrintedRow, RegisteredTemplate, Template } from '../templates/template';

/**
 * A template that nobody registered, with the rows to print it: items in their order, each label with its
 * formula and unit as papers print them, under the heads that all of them have.
 */
export function printTemplate(template: Template): RegisteredTemplate {
  const formulas = new Map(template.rules.flatMap(printedFormula));
  return {
    ...template,
    id: template.id ?? '',
    source: '',
    year: 0,
    defects: [],
    printedRows: template.items.map((item) => printedRow(item, formulas.get(item.code) ?? '')),
    errata: [],
    columnHeads: { number: '编号', item: '项目', value: '合计' },
    headFields: ['填报单位', '填报人', '电话', '年 月 日'],
  };
}

function printedRow(
  { printedCode, label, columnLabel, ...item }: Item,
  formula: string,
): PrintedRow {
  const unit = item.measure.unit === '' ? '' : `（${item.measure.unit}）`;
  const isSplit = columnLabel !== '';
  return {
    number: '',
    code: printedCode,
    label: `${item.ofWhich ? '其中：' : ''}${label}${isSplit ? '' : unit}${formula}`,
    columnLabel: isSplit ? `${columnLabel}${unit}` : '',
  };
}

function printedFormula(rule: Rule): readonly (readonly [Item['code'], string])[] {
  if (rule.kind === 'sum') return [[rule.total, `${rule.total}=${printedSum(rule.parts)}`]];
  if (rule.kind !== 'at-least') return [];
  return [[rule.greater, `${rule.greater}≥${printedSum(rule.lesser)}`]];
}

function printedSum(parts: readonly Part[]): string {
  return parts
    .map(({ code, sign }, at) => `${sign === -1 ? '-' : at === 0 ? '' : '+'}${code}`)
    .join('');
}
