import type { BiffRecord, BiffSpan } from './biff-records';
import { needLength } from './biff-records';
import { refuseDamaged } from './refusal';

const WIDE = 0x01;
const HAS_PHONETICS = 0x04;
const HAS_RUNS = 0x08;

/** Reads on through a record and those that continue it; never beyond. */
interface Cursor {
  readonly view: DataView;
  readonly spans: readonly BiffSpan[];
  span: number;
  at: number;
}

function createCursor(view: DataView, record: BiffRecord, offset: number): Cursor {
  needLength(record, offset);
  return { view, spans: [record, ...record.continued], span: 0, at: record.start + offset };
}

/** Bytes left in the record where the cursor stands; at its end, steps to the next. */
function bytesLeft(cursor: Cursor): number {
  let end = cursor.spans[cursor.span]?.end ?? 0;
  while (cursor.at >= end) {
    cursor.span += 1;
    const next = cursor.spans[cursor.span] ?? refuseDamaged('structure');
    cursor.at = next.start;
    end = next.end;
  }
  return end - cursor.at;
}

/** A number of the head of a text, which is never split. */
function takeNumber(cursor: Cursor, size: 1 | 2 | 4): number {
  if (bytesLeft(cursor) < size) refuseDamaged('structure');
  const { view, at } = cursor;
  cursor.at += size;
  if (size === 1) return view.getUint8(at);
  return size === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
}

function skipBytes(cursor: Cursor, count: number): void {
  for (let rest = count; rest > 0;) {
    const step = Math.min(bytesLeft(cursor), rest);
    cursor.at += step;
    rest -= step;
  }
}

/** Characters of one byte or two; where a text goes on in the next record, a byte says anew which. */
function takeCharacters(cursor: Cursor, count: number, isWideAtFirst: boolean): string {
  let isWide = isWideAtFirst;
  let text = '';
  for (let rest = count; rest > 0;) {
    const before = cursor.span;
    const left = bytesLeft(cursor);
    if (cursor.span !== before) {
      isWide = (takeNumber(cursor, 1) & WIDE) === 1;
      continue;
    }
    const size = isWide ? 2 : 1;
    const step = Math.min(Math.floor(left / size), rest);
    if (step === 0) refuseDamaged('structure');
    text += decode(cursor, step * size, isWide);
    rest -= step;
  }
  return text;
}

const DECODERS = { wide: new TextDecoder('utf-16le'), narrow: new TextDecoder('latin1') };

function decode(cursor: Cursor, length: number, isWide: boolean): string {
  const { buffer, byteOffset } = cursor.view;
  const bytes = new Uint8Array(buffer, byteOffset + cursor.at, length);
  cursor.at += length;
  return (isWide ? DECODERS.wide : DECODERS.narrow).decode(bytes);
}

function takeText(cursor: Cursor): string {
  const count = takeNumber(cursor, 2);
  const flags = takeNumber(cursor, 1);
  const runs = (flags & HAS_RUNS) === 0 ? 0 : takeNumber(cursor, 2) * 4;
  const phonetics = (flags & HAS_PHONETICS) === 0 ? 0 : takeNumber(cursor, 4);
  const text = takeCharacters(cursor, count, (flags & WIDE) === 1);
  skipBytes(cursor, runs + phonetics);
  return text.replace(/\r\n?/gu, '\n');
}

/** The text that stands at a place in a record. @see [MS-XLS] 2.5.294 */
export function readBiffText(view: DataView, record: BiffRecord, offset: number): string {
  return takeText(createCursor(view, record, offset));
}

/** The shared texts of a workbook in their order. @see [MS-XLS] 2.4.265 */
export function readBiffStrings(view: DataView, record: BiffRecord): readonly string[] {
  const cursor = createCursor(view, record, 4);
  const count = takeNumber(cursor, 4);
  const strings: string[] = [];
  // Each takes bytes of the stream, so a count that lies ends at the last byte.
  for (let index = 0; index < count; index += 1) strings.push(takeText(cursor));
  return strings;
}
