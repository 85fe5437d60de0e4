import { cpuTime } from '../support/cpu-time';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { readWorkbook } from '../../src/workbooks/read-workbook';
import { faultOf, openedOf, valuesOf } from '../support/read-bytes-of';

const sound = new Uint8Array(readFileSync(join(__dirname, '../fixtures/formats/form.xls')));

const OPTIONS = { fileName: 'form.xls', inflate: inflateInNode };

const GLOBALS = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const SHEET = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00]);

/** A copy of the file with some bytes replaced. */
function patched(at: number, ...bytes: readonly number[]): Uint8Array {
  const copy = sound.slice();
  copy.set(bytes, at);
  return copy;
}

/** Place of the first record of a type from a place on; records of this file lie one after another. */
function findRecord(type: number, from = Buffer.from(sound).indexOf(GLOBALS)): number {
  const file = Buffer.from(sound);
  let at = from;
  while (file.readUInt16LE(at) !== type) at += 4 + file.readUInt16LE(at + 2);
  return at;
}

/** A copy whose second sheet claims the place of the first. */
function twoSheetsAtOnePlace(): Uint8Array {
  const first = findRecord(0x85);
  const second = findRecord(0x85, first + 4 + Buffer.from(sound).readUInt16LE(first + 2));
  return patched(second + 4, ...sound.subarray(first + 4, first + 8));
}

/** The file's beginnings, each some bytes longer than the one before. */
function cutsOf(bytes: Uint8Array, step: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
    bytes.subarray(0, index * step),
  );
}

/** A copy whose stream of records has another name. */
function renamed(name: string): Uint8Array {
  const entry = Buffer.from(sound).indexOf(Buffer.from('Workbook', 'utf16le'));
  const field = Buffer.alloc(66);
  field.write(name, 'utf16le');
  field.writeUInt16LE((name.length + 1) * 2, 64);
  return patched(entry, ...field);
}

const directoryStart = (Buffer.from(sound).readUInt32LE(48) + 1) * 512;
const tableStart = (Buffer.from(sound).readUInt32LE(76) + 1) * 512;

describe('readWorkbook of hostile xls', () => {
  it('reads a file cut short only where nothing but the last filling is lost', () => {
    const whole = openedOf(sound, 'form.xls');
    const read = cutsOf(sound, 32).map((cut) => readWorkbook(cut, OPTIONS));
    const opened = read.flatMap((result) => (result.ok ? [result.value] : []));
    expect(opened.length).toBeLessThanOrEqual(512 / 32);
    expect(opened).toEqual(opened.map(() => whole));
  });

  it('ends soon with any byte turned', () => {
    for (let at = 0; at < sound.length; at += 3) {
      const start = cpuTime();
      const { ok } = readWorkbook(patched(at, (sound[at] ?? 0) ^ 0xff), OPTIONS);
      expect([true, false]).toContain(ok);
      expect(cpuTime() - start).toBeLessThan(5000);
    }
  });

  it.each([
    ['EncryptedPackage', { code: 'encrypted' }],
    ['Book', { code: 'not-a-workbook', content: 'old-excel' }],
    ['WordDocument', { code: 'not-a-workbook', content: 'word' }],
    ['PowerPoint Document', { code: 'not-a-workbook', content: 'presentation' }],
    ['Something', { code: 'not-a-workbook', content: 'unknown' }],
  ])('tells a container with a stream %s', (name, fault) => {
    expect(faultOf(renamed(name))).toEqual(fault);
  });

  it('tells a workbook with a password', () => {
    expect(faultOf(patched(findRecord(0x42), 0x2f, 0x00))).toEqual({ code: 'encrypted' });
  });

  it('tells the workbooks of Excel 95', () => {
    const globals = Buffer.from(sound).indexOf(GLOBALS);
    expect(faultOf(patched(globals + 4, 0x00, 0x05))).toEqual({
      code: 'not-a-workbook',
      content: 'old-excel',
    });
  });

  it.each<[what: string, bytes: Uint8Array]>([
    ['a sheet beyond the stream', patched(findRecord(0x85) + 4, 0xff, 0xff, 0xff, 0x7f)],
    ['a sheet that begins amid a record', patched(findRecord(0x85) + 4, 0x05, 0x00, 0x00, 0x00)],
    ['two sheets at one place', twoSheetsAtOnePlace()],
    [
      'a record longer than the stream',
      patched(Buffer.from(sound).indexOf(SHEET) + 22, 0xff, 0xff),
    ],
    [
      'a chain of sectors that runs in a circle',
      patched(tableStart, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0),
    ],
    ['a directory that runs in a circle', patched(directoryStart + 128 + 68, 1, 0, 0, 0)],
    ['a directory without a root', patched(directoryStart + 66, 1)],
    ['a sector size nobody writes', patched(30, 0xff, 0xff)],
    ['a directory outside the file', patched(48, 0xf0, 0xff, 0xff, 0x00)],
    ['a stream outside the file', patched(directoryStart + 128 + 116, 0xf0, 0xff, 0xff, 0x00)],
  ])('refuses %s', (_, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ code: 'unreadable' });
  });

  it('keeps the order of the tabs, whatever the order of the records', () => {
    const names = openedOf(sound).workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(['附件1', '说明']);
  });

  it('passes over records that say nothing about cells', () => {
    // A record whose type no library knows, in the place of the one for printed headings.
    const strange = patched(findRecord(0x2a, Buffer.from(sound).indexOf(SHEET)), 0xee, 0x7e);
    const [form] = openedOf(strange).workbook.sheets;
    expect(form === undefined ? {} : valuesOf(form)).toMatchObject({ D4: '12' });
  });
});
