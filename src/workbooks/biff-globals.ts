import type { Grid } from '../domain/grid/grid';
import { BIFF, type BiffRecord, needLength, walkRecords } from './biff-records';
import { readBiffStrings, readBiffText } from './biff-text';
import { LIMITS, refuseTooLarge } from './limits';
import { builtInFormat } from './number-format';
import { refuse, refuseDamaged } from './refusal';

/** A sheet as the globals of a BIFF8 stream list it, in the order of the tabs. */
export interface BiffSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly isWorksheet: boolean;
  /** Place of the sheet's first record. */
  readonly start: number;
}

/** What cells of a BIFF8 workbook refer to. */
export interface BiffGlobals {
  readonly sheets: readonly BiffSheet[];
  readonly strings: readonly string[];
  /** Number format of each style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

const WORKSHEET = 0;

/**
 * Reads the globals of the `Workbook` stream of an .xls or .et file.
 *
 * @see [MS-XLS] 2.1.7.20.3
 */
export function readBiffGlobals(view: DataView): BiffGlobals {
  const sheets: BiffSheet[] = [];
  const own = new Map<number, string>();
  const styles: number[] = [];
  let strings: readonly string[] = [];
  let is1904 = false;
  walkRecords(view, 0, (record) => {
    switch (record.type) {
      case BIFF.filePass:
        return refuse({ code: 'encrypted' });
      case BIFF.boundSheet:
        return void sheets.push(readBoundSheet(view, record));
      case BIFF.format:
        return void own.set(numberAt(view, record, 0), readBiffText(view, record, 2));
      case BIFF.style:
        return void styles.push(numberAt(view, record, 2));
      case BIFF.dateMode:
        return void (is1904 = numberAt(view, record, 0) === 1);
      case BIFF.sharedStrings:
        return void (strings = readBiffStrings(view, record));
      default:
        return undefined;
    }
  });
  checkSheets(sheets);
  const formats = styles.map((id) => own.get(id) ?? builtInFormat(id));
  return { sheets, strings, formats, is1904 };
}

function numberAt(view: DataView, record: BiffRecord, offset: number): number {
  needLength(record, offset + 2);
  return view.getUint16(record.start + offset, true);
}

function checkSheets(sheets: readonly BiffSheet[]): void {
  if (sheets.length > LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
  const starts = new Set(sheets.map(({ start }) => start));
  const names = new Set(sheets.map(({ name }) => name));
  if (Math.min(starts.size, names.size) < sheets.length) refuseDamaged('structure');
}

function readBoundSheet(view: DataView, record: BiffRecord): BiffSheet {
  needLength(record, 8);
  const { start, end } = record;
  const hidden = view.getUint8(start + 4) & 0x03;
  const isWide = (view.getUint8(start + 7) & 1) === 1;
  const length = view.getUint8(start + 6) * (isWide ? 2 : 1);
  if (start + 8 + length > end) refuseDamaged('structure');
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start + 8, length);
  return {
    start: view.getUint32(start, true),
    name: new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes),
    visibility: VISIBILITIES[hidden] ?? 'very-hidden',
    isWorksheet: view.getUint8(start + 5) === WORKSHEET,
  };
}

const VISIBILITIES = ['visible', 'hidden'] as const;
