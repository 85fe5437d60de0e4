import type { CellWrite, HostFault, Mark, WrittenContent } from '../../src/app/host';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import { formatRange } from '../../src/domain/grid/cell-range';
import { BLANK, type CellValue } from '../../src/domain/grid/cell-value';
import { type Cell, createGrid, type Grid } from '../../src/domain/grid/grid';
import { type Result, fail, succeed } from '../../src/domain/kernel/result';
import type { PlannedContent, SheetPlan } from '../../src/domain/layout/sheet-plan';
import type { HostSketch } from '../hosts/contract/open-host';
import { cellsOf, writeCells } from './calculate';

/** One sheet of a workbook in memory. */
export interface MemorySheet {
  readonly grid: Grid;
  readonly isProtected: boolean;
  /** How cells look, by address; a word stands for the whole format. */
  readonly formats: ReadonlyMap<string, string>;
  /** The user's own conditional formats. */
  readonly ownRules: readonly string[];
  readonly marks: readonly Mark[];
}

/** A workbook in memory; a change makes a new one. */
export interface MemoryWorkbook {
  readonly sheets: readonly MemorySheet[];
  readonly settings: ReadonlyMap<string, string>;
}

/** Sheet names are no longer, in any program. */
const LONGEST_NAME = 31;

/** The workbook of a test's sketch. */
export function workbookOf({ workbook, protectedSheets, ...sketch }: HostSketch): MemoryWorkbook {
  const sheets = workbook.sheets.map((grid) => ({
    grid,
    isProtected: protectedSheets.has(grid.name),
    formats: new Map(
      sketch.painted
        .filter(({ sheet }) => sheet === grid.name)
        .map(({ ref, fill, numberFormat }) => [formatA1(ref), `${fill} ${numberFormat}`]),
    ),
    ownRules: sketch.ownRules
      .filter(({ sheet }) => sheet === grid.name)
      .map(({ range, formula }) => `${formatRange(range)} ${formula}`),
    marks: [],
  }));
  return { sheets, settings: new Map() };
}

/** The sheet of a name; `undefined` when the workbook has none. */
export function findSheet(workbook: MemoryWorkbook, name: string): MemorySheet | undefined {
  return workbook.sheets.find(({ grid }) => grid.name === name);
}

/** The cells of a sheet, all of them. */
export function wholeSheet(workbook: MemoryWorkbook, sheet: string): Result<Grid, HostFault> {
  const found = findSheet(workbook, sheet);
  if (found === undefined) return fail({ code: 'sheet-absent', sheet });
  const { name, rows } = found.grid;
  return succeed(createGrid({ name, cells: rows.flatMap(({ cells }) => cells) }));
}

/** The sheets of these names, each once, when all of them can be changed. */
export function openToChange(
  workbook: MemoryWorkbook,
  names: Iterable<string>,
): Result<readonly MemorySheet[], HostFault> {
  const sheets: MemorySheet[] = [];
  for (const name of new Set(names)) {
    const sheet = findSheet(workbook, name);
    if (sheet === undefined) return fail({ code: 'sheet-absent', sheet: name });
    if (sheet.isProtected) return fail({ code: 'sheet-protected', sheet: name });
    sheets.push(sheet);
  }
  return succeed(sheets);
}

/** The workbook with one sheet changed. */
export function withSheet(workbook: MemoryWorkbook, changed: MemorySheet): MemoryWorkbook {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.grid.name === changed.grid.name ? changed : sheet,
  );
  return { ...workbook, sheets };
}

/** What a write puts into its cell. */
export function writtenCell({ ref, content }: Pick<CellWrite, 'ref' | 'content'>): Cell {
  const formula = content.kind === 'formula' ? content.formula : undefined;
  return { ref, value: valueOf(content), formula, shown: undefined };
}

function valueOf(content: WrittenContent): CellValue {
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'text':
      return content.text === '' ? BLANK : { kind: 'text', text: content.text };
    case 'figure':
      return { kind: 'number', number: Number(content.figure) };
    case 'formula':
      return { kind: 'not-calculated' };
  }
}

/** The cell as it is now, blank where it holds nothing. */
export function cellNow({ grid }: MemorySheet, ref: Cell['ref']): Cell {
  const found = cellsOf(grid).find((cell) => formatA1(cell.ref) === formatA1(ref));
  return found ?? { ref, value: BLANK, formula: undefined, shown: undefined };
}

/** The planned sheet behind the last one, under a name that is free. */
export function withPlannedSheet(
  workbook: MemoryWorkbook,
  plan: SheetPlan,
): { readonly workbook: MemoryWorkbook; readonly name: string } {
  const name = freeName(workbook, plan.name);
  const blank = createGrid({ name, cells: [], merges: plan.merges });
  const cells = plan.cells.map(({ ref, content }) =>
    writtenCell({ ref, content: asWritten(content) }),
  );
  const sheet: MemorySheet = {
    grid: writeCells(blank, cells),
    isProtected: false,
    formats: new Map(plan.cells.map(({ ref, style }) => [formatA1(ref), style])),
    ownRules: [],
    marks: [],
  };
  return { workbook: { ...workbook, sheets: [...workbook.sheets, sheet] }, name };
}

function asWritten(content: PlannedContent): WrittenContent {
  return content.kind === 'formula' ? { kind: 'formula', formula: content.formula } : content;
}

/** Programs take names that differ only in case for the same. */
function freeName({ sheets }: MemoryWorkbook, wanted: string): string {
  const taken = new Set(sheets.map(({ grid }) => grid.name.toLowerCase()));
  let name = wanted.slice(0, LONGEST_NAME);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    const ending = ` (${String(count)})`;
    name = `${wanted.slice(0, LONGEST_NAME - ending.length)}${ending}`;
  }
  return name;
}

/** Everything in the workbook as plain data, for comparison. */
export function snapshotOf({ sheets, settings }: MemoryWorkbook): unknown {
  return {
    sheets: sheets.map(({ grid, isProtected, formats, ownRules, marks }) => ({
      name: grid.name,
      visibility: grid.visibility,
      isProtected,
      cells: cellsOf(grid),
      merges: grid.merges.map(formatRange),
      hidden: [[...grid.hiddenRows], [...grid.hiddenCols]],
      formats: [...formats],
      ownRules,
      marks: marks.map(({ range, tone }) => `${formatRange(range)} ${tone}`),
    })),
    settings: [...settings],
  };
}

/** A cell as a person types into it. */
export function typedCell(ref: Cell['ref'], content: string | number): Cell {
  if (typeof content === 'number') {
    return writtenCell({ ref, content: { kind: 'figure', figure: String(content) } });
  }
  return writtenCell({
    ref,
    content: content.startsWith('=')
      ? { kind: 'formula', formula: content.slice(1) }
      : { kind: 'text', text: content },
  });
}
