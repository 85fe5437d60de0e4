import type { RegisteredTemplate } from '../../src/domain/templates/template';
import type { CellSketch } from './grid-of';

/** One row of a paper in a test: 编号, code, label, column label, figure. */
export type PaperRow = readonly CellSketch[];

/** A template's form as plain rows under its title and heads, the n-th item stating n. */
export function paperOf(template: RegisteredTemplate): {
  readonly head: readonly PaperRow[];
  readonly rows: readonly PaperRow[];
} {
  const { columnHeads, printedRows } = template;
  return {
    head: [
      [template.title],
      ['填报单位：示例区总工会　填报人：示例　电话：000-0000000　2022年1月20日'],
      [columnHeads.number, '', columnHeads.item, '', columnHeads.value],
    ],
    rows: printedRows.map((row, n) => [
      row.number,
      row.code,
      row.label,
      row.columnLabel,
      template.items[n]?.measure.kind === 'answer' ? '是' : n + 1,
    ]),
  };
}
