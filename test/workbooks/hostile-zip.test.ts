import { deflateRawSync } from 'node:zlib';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inflateInNode, inflateWithZlib } from '../../src/hosts/file/node-inflate';
import { inflate, inflateInScript } from '../../src/workbooks/inflate';
import { openZip } from '../../src/workbooks/zip-archive';
import { readWorkbook } from '../../src/workbooks/read-workbook';
import { faultOf, openedOf } from '../support/read-bytes-of';
import { xlsxPartsOf } from '../support/xlsx-of';
import { type ZipPart, zipOf } from '../support/zip-of';

const PARTS = xlsxPartsOf('<row r="1"><c r="A1"><v>12</v></c></row>');
const SHEET = 'xl/worksheets/sheet1.xml';
const MEGABYTE = 1_048_576;

/** The little workbook with its sheet part changed. */
function withSheet(change: Partial<ZipPart>): Uint8Array {
  return zipOf(PARTS.map((part) => (part.name === SHEET ? { ...part, ...change } : part)));
}

const sheetData = String(PARTS.find(({ name }) => name === SHEET)?.data);
const inflaters = [
  ['Node', inflateInNode],
  ["Node's own zlib", inflateWithZlib],
  ['a browser', inflate],
  ['a browser without WebAssembly', inflateInScript],
] as const;

describe.each(inflaters)('openZip with the inflater of %s', (_, inflater) => {
  const faultIn = (bytes: Uint8Array): unknown => {
    const opened = openZip(bytes, inflater);
    return opened.ok ? undefined : opened.fault;
  };

  it('opens a sound package', () => {
    expect(faultIn(zipOf(PARTS))).toBeUndefined();
  });

  it.each<[what: string, change: Partial<ZipPart>, damage: string]>([
    ['a wrong checksum', { declared: { crc: 1 } }, 'checksum'],
    ['a size too small', { declared: { size: sheetData.length - 1 } }, 'size-mismatch'],
    ['a size too large', { declared: { size: sheetData.length + 1 } }, 'size-mismatch'],
    ['a stored part of another size', { stored: true, declared: { size: 5 } }, 'size-mismatch'],
    [
      'packed data cut short',
      { packed: deflateRawSync(sheetData).subarray(0, 40) },
      'size-mismatch',
    ],
    ['packed data that are none', { packed: Buffer.from('not deflated at all') }, 'size-mismatch'],
    ['data beyond the file', { declared: { packedSize: 100_000 } }, 'truncated'],
    ['a method nobody writes', { method: 12 }, 'structure'],
    ['another name in its own header', { localName: 'xl/worksheets/sheet2.xml' }, 'structure'],
  ])('refuses %s', (_what, change, damage) => {
    expect(faultIn(withSheet(change))).toEqual({ code: 'unreadable', damage, part: SHEET });
  });

  it('gives up unpacking at the promised size', () => {
    const bomb = deflateRawSync(Buffer.alloc(60 * MEGABYTE));
    const before = process.memoryUsage().rss;
    expect(faultIn(withSheet({ packed: bomb, declared: { size: 1000 } }))).toMatchObject({
      damage: 'size-mismatch',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
  });

  it('refuses a part that promises too much before unpacking it', () => {
    const declared = { size: 600 * MEGABYTE };
    expect(faultIn(withSheet({ declared }))).toEqual({
      code: 'too-large',
      limit: 'inflated-bytes',
      most: 64 * MEGABYTE,
    });
  });

  it('refuses parts that are too much together', () => {
    const filler = Buffer.alloc(50 * MEGABYTE);
    const many = [1, 2, 3].map((number) => ({
      name: `m${String(number)}`,
      data: '',
      declared: { size: filler.length },
    }));
    expect(faultIn(zipOf([...PARTS, ...many]))).toMatchObject({
      code: 'too-large',
      limit: 'inflated-bytes',
    });
  });

  it('refuses encrypted parts', () => {
    expect(faultIn(withSheet({ flags: 1 }))).toEqual({ code: 'encrypted' });
  });

  it.each([SHEET, SHEET.toUpperCase(), `/${SHEET}`, SHEET.replaceAll('/', '\\')])(
    'refuses a second part named %s',
    (name) => {
      expect(faultIn(zipOf([...PARTS, { name, data: sheetData }]))).toMatchObject({
        damage: 'structure',
      });
    },
  );

  it('refuses two parts over the same bytes', () => {
    const parts = [
      ...PARTS,
      { name: 'xl/worksheets/sheet9.xml', data: '12345' },
      { name: 'xl/worksheets/sheet9.xml', data: '12345', sharesData: true },
    ];
    expect(faultIn(zipOf(parts))).toMatchObject({ code: 'unreadable', damage: 'structure' });
  });

  it('refuses thousands of parts', () => {
    const many = Array.from({ length: 10_001 }, (_part, index) => ({
      name: `p${String(index)}`,
      data: '',
      stored: true,
    }));
    expect(faultIn(zipOf(many))).toEqual({ code: 'too-large', limit: 'parts', most: 10_000 });
  });

  it('keeps names that objects are made of as plain names', () => {
    const opened = openZip(
      zipOf([...PARTS, { name: '__proto__', data: 'a' }, { name: 'constructor', data: 'b' }]),
      inflater,
    );
    expect(opened.ok && opened.value.findPart('toString')).toBeUndefined();
    expect(opened.ok && opened.value.findPart('__proto__')).toEqual(Uint8Array.of(97));
  });
});

describe('readWorkbook of damaged packages', () => {
  const sound = new Uint8Array(readFileSync(join(__dirname, '../fixtures/formats/form.xlsx')));

  it('reads nothing from a file cut short anywhere', () => {
    for (let length = 0; length < sound.length; length += 5) {
      expect(faultOf(sound.subarray(0, length))).toBeDefined();
    }
  });

  it('reads a file with one bit turned rightly or not at all', () => {
    const whole = openedOf(sound);
    for (let at = 0; at < sound.length; at += 3) {
      const flipped = sound.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const result = readWorkbook(flipped, { fileName: 'form.xlsx', inflate: inflateInNode });
      expect(result.ok ? result.value.workbook : whole.workbook).toEqual(whole.workbook);
    }
  });

  it('refuses what stands before or behind the package', () => {
    expect(faultOf(new Uint8Array([...sound, 0, 0]))).toMatchObject({ code: 'unreadable' });
    expect(faultOf(new Uint8Array([...sound.subarray(0, 4), ...sound]))).toMatchObject({
      code: 'unreadable',
    });
  });
});
