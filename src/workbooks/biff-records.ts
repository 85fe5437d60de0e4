import { refuse, refuseDamaged } from './refusal';

/** Types of the records that are read here. @see [MS-XLS] 2.3 */
export const BIFF = {
  formula: 0x06,
  endOfStream: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  colInfo: 0x7d,
  boundSheet: 0x85,
  multipleNumbers: 0xbd,
  richString: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  sharedStrings: 0xfc,
  labelShared: 0xfd,
  number: 0x02_03,
  label: 0x02_04,
  logicalOrError: 0x02_05,
  string: 0x02_07,
  row: 0x02_08,
  defaultRowHeight: 0x02_25,
  smallNumber: 0x02_7e,
  format: 0x04_1e,
  begin: 0x08_09,
} as const;

/** Bytes of the stream from one place up to another. */
export interface BiffSpan {
  readonly start: number;
  readonly end: number;
}

/** One record; `continued` are the data of the records that carry on where it grew too long. */
export interface BiffRecord extends BiffSpan {
  readonly type: number;
  /** Place of the record itself, before its data. */
  readonly at: number;
  readonly continued: BiffSpan[];
}

const BIFF8 = 0x06_00;

/**
 * Visits the records of a substream (the globals, or a sheet) from its first to its last. Charts
 * inside a sheet are substreams of their own and are passed over.
 *
 * Refuses a stream that ends before the last record, and any version but that of Excel 97 and later:
 * in Excel 95 the texts depend on the code page of a lost computer.
 */
export function walkRecords(
  view: DataView,
  from: number,
  visit: (record: BiffRecord) => void,
): void {
  checkStart(view, from);
  let depth = 0;
  let open: BiffRecord | undefined;
  let at = from;
  do {
    const record = readRecord(view, at);
    if (record.type === BIFF.continued) open?.continued.push(record);
    else {
      if (open !== undefined) visit(open);
      open = undefined;
      if (record.type === BIFF.begin) depth += 1;
      else if (record.type === BIFF.endOfStream) depth -= 1;
      else if (depth === 1) open = record;
    }
    at = record.end;
  } while (depth > 0);
}

function readRecord(view: DataView, at: number): BiffRecord {
  const start = at + 4;
  if (start > view.byteLength) return refuseDamaged('truncated');
  const end = start + view.getUint16(at + 2, true);
  if (end > view.byteLength) return refuseDamaged('truncated');
  return { type: view.getUint16(at, true), at, start, end, continued: [] };
}

function checkStart(view: DataView, at: number): void {
  const { type, start, end } = readRecord(view, at);
  if (type !== BIFF.begin || end - start < 4) refuseDamaged('structure');
  const version = view.getUint16(start, true);
  if (version !== BIFF8) refuse({ code: 'not-a-workbook', content: 'old-excel' });
}

/** Refuses a record shorter than what is to be read from it. */
export function needLength({ start, end }: BiffSpan, length: number): void {
  if (end - start < length) refuseDamaged('structure');
}
