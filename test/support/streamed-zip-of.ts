import { crc32, deflateRawSync } from 'node:zlib';

/** How a streaming writer keeps sizes: behind the data, and places in four bytes or in eight (zip64). */
export interface StreamedZip {
  readonly signed: boolean;
  readonly zip64: boolean;
}

const EXTRA = Buffer.from([0x55, 0x54, 2, 0, 7, 7]);

/** A zip as streaming writers make it: sizes behind the data, extra fields, comments on entries and file. */
export function streamedZipOf(
  parts: readonly (readonly [name: string, text: string])[],
  how: StreamedZip,
): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const sizes = { crc: crc32(data), packed: packed.length, size: data.length };
    const local = Buffer.concat([localHeader(name, how), packed, descriptor(sizes, how)]);
    directory.push(centralRecord(name, { ...sizes, offset }, how));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = endRecords(parts.length, { start: offset, size: central.length }, how);
  return new Uint8Array(Buffer.concat([...files, central, end]));
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function numbers(list: readonly (readonly [bytes: 2 | 4 | 8, number: number])[]): Buffer {
  return Buffer.concat(
    list.map(([bytes, number]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(number, 0, Math.min(bytes, 6));
      return buffer;
    }),
  );
}

function localHeader(name: string, { zip64 }: StreamedZip): Buffer {
  const large = zip64
    ? numbers([
        [2, 1],
        [2, 16],
        [8, 0],
        [8, 0],
      ])
    : Buffer.alloc(0);
  const extra = Buffer.concat([large, EXTRA]);
  const bytes = Buffer.from(name);
  const fixed = numbers([
    [4, 0x04034b50],
    [2, 45],
    [2, 0x808],
    [2, 8],
    [2, 0x6b1c],
    [2, 0x5421],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, bytes.length],
    [2, extra.length],
  ]);
  return Buffer.concat([fixed, bytes, extra]);
}

function descriptor({ crc, packed, size }: Sizes, { signed, zip64 }: StreamedZip): Buffer {
  const width = zip64 ? 8 : 4;
  const signature = signed ? numbers([[4, 0x08074b50]]) : Buffer.alloc(0);
  return Buffer.concat([
    signature,
    numbers([
      [4, crc],
      [width, packed],
      [width, size],
    ]),
  ]);
}

function centralRecord(
  name: string,
  { crc, packed, size, offset }: Sizes & { readonly offset: number },
  { zip64 }: StreamedZip,
): Buffer {
  const mark = 0xffffffff;
  const large = zip64
    ? numbers([
        [2, 1],
        [2, 24],
        [8, size],
        [8, packed],
        [8, offset],
      ])
    : Buffer.alloc(0);
  const extra = Buffer.concat([large, EXTRA]);
  const bytes = Buffer.from(name);
  const comment = Buffer.from(`备注 ${name}`);
  const fixed = numbers([
    [4, 0x02014b50],
    [2, 0x32d],
    [2, 45],
    [2, 0x808],
    [2, 8],
    [2, 0x6b1c],
    [2, 0x5421],
    [4, crc],
    [4, zip64 ? mark : packed],
    [4, zip64 ? mark : size],
    [2, bytes.length],
    [2, extra.length],
    [2, comment.length],
    [2, 0],
    [2, 1],
    [4, 0x81a40000],
    [4, zip64 ? mark : offset],
  ]);
  return Buffer.concat([fixed, bytes, extra, comment]);
}

function endRecords(
  count: number,
  { start, size }: { readonly start: number; readonly size: number },
  { zip64 }: StreamedZip,
): Buffer {
  const comment = Buffer.from('整个文件的备注');
  const large = zip64
    ? numbers([
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, size],
        [8, start],
        [4, 0x07064b50],
        [4, 0],
        [8, start + size],
        [4, 1],
      ])
    : Buffer.alloc(0);
  const plain = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, zip64 ? 0xffffffff : size],
    [4, zip64 ? 0xffffffff : start],
    [2, comment.length],
  ]);
  return Buffer.concat([large, plain, comment]);
}
