import type { CellObject, WorkSheet } from '@e965/xlsx';

import { parseA1 } from '../domain/grid/cell-ref';
import type { CellValue } from '../domain/grid/cell-value';
import type { Grid, Workbook } from '../domain/grid/grid';
import { type BiffSheet, outlineBiff } from './biff-records';
import { DAYS_TO_1904 } from './date-serial';
import { isDateFormat, showNumber } from './number-format';
import type { Ole2Archive } from './ole2-archive';
import { refuse, refuseDamaged } from './refusal';
import {
  type ReadBudget,
  type SheetBuilder,
  createBudget,
  createSheetBuilder,
} from './sheet-builder';
import { parseBiff } from './sheetjs';

/**
 * Reads the worksheets of an .xls or .et file (BIFF8, Excel 97 and later) in the order of their tabs.
 * Faults: those of `outlineBiff`; `not-a-workbook` for other contents of such a container.
 */
export function readXls(archive: Ole2Archive): Workbook {
  const stream = findWorkbookStream(archive);
  const outline = outlineBiff(stream);
  const parsed = parseBiff(outline.cellsOnly, outline.impliedFormats);
  const is1904 = parsed.Workbook?.WBProps?.date1904 === true;
  const budget = createBudget();
  const worksheets = outline.sheets.filter(({ isWorksheet }) => isWorksheet);
  return {
    sheets: worksheets.map((sheet) => {
      const content = new Map(Object.entries(parsed.Sheets)).get(sheet.name);
      if (content === undefined) return refuseDamaged('structure', sheet.name);
      return toGrid({ sheet, content, is1904, budget });
    }),
  };
}

function findWorkbookStream(archive: Ole2Archive): Uint8Array {
  const has = (name: string): boolean => archive.findStream(name) !== undefined;
  if (has('EncryptedPackage')) return refuse({ code: 'encrypted' });
  const stream = archive.findStream('Workbook');
  if (stream !== undefined) return stream;
  if (has('Book')) return refuse({ code: 'not-a-workbook', content: 'old-excel' });
  if (has('WordDocument')) return refuse({ code: 'not-a-workbook', content: 'word' });
  if (has('PowerPoint Document'))
    return refuse({ code: 'not-a-workbook', content: 'presentation' });
  return refuse({ code: 'not-a-workbook', content: 'unknown' });
}

interface ParsedSheet {
  readonly sheet: BiffSheet;
  readonly content: WorkSheet;
  readonly is1904: boolean;
  readonly budget: ReadBudget;
}

function toGrid({ sheet, content, is1904, budget }: ParsedSheet): Grid {
  const builder = createSheetBuilder(sheet, budget);
  for (const address of Object.keys(content)) {
    const ref = parseA1(address);
    if (ref === undefined) continue;
    const cell = cellAt(content, address);
    const formula = cell.f === undefined || cell.f === '' ? undefined : cell.f;
    builder.addCell({ ref, formula, ...readValue(cell, is1904) });
  }
  addLayout(builder, content);
  return builder.build();
}

/** The library types a sheet's own keys as anything. */
function cellAt(content: Record<string, CellObject>, address: string): CellObject {
  return content[address] ?? { t: 'z' };
}

function addLayout(builder: SheetBuilder, content: WorkSheet): void {
  content['!rows']?.forEach((row, index) => {
    if (row.hidden === true) builder.hideRows(index, index);
  });
  content['!cols']?.forEach((col, index) => {
    if (col.hidden === true) builder.hideCols(index, index);
  });
  for (const { s, e } of content['!merges'] ?? []) {
    builder.addMerge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
}

/** Errors as sheets show them, by the number the format keeps. @see [MS-XLS] 2.5.10 */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

interface ReadValue {
  readonly value: CellValue;
  readonly shown: string | undefined;
}

function readValue(cell: CellObject, is1904: boolean): ReadValue {
  if (typeof cell.v === 'number' && cell.t === 'n') return readNumber(cell, cell.v, is1904);
  return { value: plainValue(cell), shown: undefined };
}

function plainValue({ t, v, f }: CellObject): CellValue {
  if (t === 'e') return { kind: 'error', error: ERRORS.get(Number(v)) ?? '#N/A' };
  if (t === 'b') return { kind: 'logical', logical: v === true };
  if (t !== 's' || typeof v !== 'string') return { kind: 'blank' };
  const text = v.replace(/\r\n?/gu, '\n');
  return text === '' && f === undefined ? { kind: 'blank' } : { kind: 'text', text };
}

function readNumber(cell: CellObject, number: number, is1904: boolean): ReadValue {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (!isDateFormat(format)) {
    return { value: { kind: 'number', number }, shown: showNumber(format, number) };
  }
  const serial = is1904 ? number + DAYS_TO_1904 : number;
  return { value: { kind: 'date', serial }, shown: showNumber(format, serial) };
}
