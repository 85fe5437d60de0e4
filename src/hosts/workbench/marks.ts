import { BooleanNumber, type IRange, type IStyleBase, type Worksheet } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { HostFault, Mark, MarkTone } from '../../app/host';
import type { CellRange } from '../../domain/grid/cell-range';
import { groupBy } from '../../domain/kernel/group-by';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { MARK_LOOKS } from '../../workbooks/mark-look';
import { markFormula } from '../../workbooks/mark-signature';
import { marksOn } from './marks-on';
import { type Program, execute, findSheet, isProtected, sheetsToChange } from './program';

/** The loudest is laid last and lies on top. */
const TONES: readonly MarkTone[] = ['hint', 'query', 'error'];

/** Lays marks on sheets in place of those that lie there. They are no step for Univer's own undo. */
export function replaceMarks(
  program: Program,
  names: readonly string[],
  marks: readonly Mark[],
): Result<void, HostFault> {
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const touched = [...new Set([...names, ...bySheet.keys()])].filter((name) => {
    const sheet = findSheet(program, name);
    return bySheet.has(name) || sheet === undefined || marksOn(program, sheet).length > 0;
  });
  const sheets = sheetsToChange(program, touched);
  if (!sheets.ok) return sheets;
  for (const sheet of sheets.value) layMarks(program, sheet, bySheet.get(sheet.getName()) ?? []);
  return succeed(undefined);
}

/** Takes all our marks off all sheets. */
export function clearMarks(program: Program): Result<void, HostFault> {
  const marked = program.workbook.getSheets().filter((sheet) => marksOn(program, sheet).length > 0);
  const closed = marked.find((sheet) => isProtected(program, sheet));
  if (closed !== undefined) return fail({ code: 'sheet-protected', sheet: closed.getName() });
  for (const sheet of marked) layMarks(program, sheet, []);
  return succeed(undefined);
}

function layMarks(program: Program, sheet: Worksheet, marks: readonly Mark[]): void {
  const { unitId } = program;
  const place = { unitId, subUnitId: sheet.getSheetId() };
  for (const { id } of marksOn(program, sheet)) {
    execute(program, DeleteConditionalRuleMutation.id, { ...place, cfId: id });
  }
  const rules = program.univer.get(ConditionalFormattingRuleModel);
  for (const tone of TONES) {
    const ranges = marks.filter((mark) => mark.tone === tone).map(({ range }) => toRange(range));
    if (ranges.length === 0) continue;
    const rule = {
      cfId: rules.createCfId(unitId, place.subUnitId),
      ranges,
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: markFormula(tone),
        style: styleOf(tone),
      },
    };
    execute(program, AddConditionalRuleMutation.id, { ...place, rule });
  }
}

function toRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function styleOf(tone: MarkTone): IStyleBase {
  const { fill, font, sign } = MARK_LOOKS[tone];
  return {
    bg: { rgb: fill },
    cl: { rgb: font },
    ...(sign === 'bold' ? { bl: BooleanNumber.TRUE } : {}),
    ...(sign === 'italic' ? { it: BooleanNumber.TRUE } : {}),
    ...(sign === 'underline' ? { ul: { s: BooleanNumber.TRUE } } : {}),
  };
}
