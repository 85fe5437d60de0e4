import { crc32, deflateRawSync } from 'node:zlib';

interface Declared {
  readonly size?: number;
  readonly crc?: number;
  readonly packedSize?: number;
}

/** A part to be packed, and the lies its headers tell. */
export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the headers say instead of the truth. */
  readonly declared?: Declared;
  /** Data to stand in the file instead of the packed data. */
  readonly packed?: Uint8Array;
  /** The name in the entry's own header. */
  readonly localName?: string;
  /** Points to the data of the entry before. */
  readonly sharesData?: boolean;
}

interface Packed {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

/** A zip file written by Node's own deflate, not by the code under test. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let before = 0;
  for (const part of parts) {
    const packed = packPart(part);
    directory.push(packed.central(part.sharesData === true ? before : offset));
    if (part.sharesData === true) continue;
    before = offset;
    files.push(packed.local);
    offset += packed.local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, central, end]));
}

function packPart(part: ZipPart): Packed {
  const data = Buffer.from(part.data);
  const method = part.method ?? (part.stored === true ? 0 : 8);
  const body = Buffer.from(part.packed ?? (method === 8 ? deflateRawSync(data) : data));
  const truth = { crc: crc32(data), packedSize: body.length, size: data.length };
  const common = commonHeader(method, part.flags ?? 0, { ...truth, ...part.declared });
  const local = withName(common, part.localName ?? part.name);
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), local, body]),
    central: (offset) => centralRecord(withName(common, part.name), offset),
  };
}

function commonHeader(method: number, flags: number, declared: Required<Declared>): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(declared.crc, 10);
  common.writeUInt32LE(declared.packedSize, 14);
  common.writeUInt32LE(declared.size, 18);
  return common;
}

function withName(common: Buffer, name: string): Buffer {
  const bytes = Buffer.from(name);
  const header = Buffer.from(common);
  header.writeUInt16LE(bytes.length, 22);
  return Buffer.concat([header, bytes]);
}

function centralRecord(header: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    header.subarray(0, 26),
    tail,
    header.subarray(26),
  ]);
}
