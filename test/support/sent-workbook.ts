import { formatA1 } from '../../src/domain/grid/cell-ref';
import type { SheetPlan } from '../../src/domain/layout/sheet-plan';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { filledForm, type UnitSketch } from './received-set';

/** What a unit that forgets nothing writes into the head beside its name, by cell of a form as we draw it. */
const HEAD: ReadonlyMap<string, string> = new Map([
  ['E2', '统计员'],
  ['C3', '0000-0000'],
  ['D3', '2022年1月18日'],
]);

/** A form with nothing left out in its head. */
export function completeForm(template: RegisteredTemplate, unit: UnitSketch): SheetPlan {
  const plan = filledForm(template, unit);
  return {
    ...plan,
    cells: plan.cells.map((cell) => {
      const text = HEAD.get(formatA1(cell.ref));
      return text === undefined ? cell : { ...cell, content: { kind: 'text', text } };
    }),
  };
}

/** The workbook that a unit sends, with other sheets behind its form where they matter. */
export function sentWorkbook(
  template: RegisteredTemplate,
  unit: UnitSketch,
  others: readonly SheetPlan[] = [],
): Promise<Uint8Array> {
  return writeSheets([completeForm(template, unit), ...others]);
}
