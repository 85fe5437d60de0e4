import { isDeepStrictEqual } from 'node:util';
import { constants, crc32, deflateRawSync } from 'node:zlib';

import fc from 'fast-check';

import { inflateInNode, inflateWithZlib } from '../../../src/hosts/file/node-inflate';
import { crc32 as crc32InScript } from '../../../src/workbooks/crc32';
import type { Inflate } from '../../../src/workbooks/inflate';
import { inflateInCore } from '../../../src/workbooks/wasm/wasm-inflate';
import { findCore } from '../../../src/workbooks/wasm/core';

/** What the core leaves to script ends here, so that nothing but the core is seen. */
const NOTHING: Inflate = () => undefined;
const inflate = inflateInCore(NOTHING);

/** Bytes that repeat themselves, as XML does, and such that do not. */
const content = fc
  .tuple(
    fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat(7), { maxLength: 200 }),
  )
  .map(([words, order]) =>
    Buffer.concat(order.map((at) => words[at % words.length] ?? new Uint8Array())),
  );

const packing = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FILTERED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
  ),
});

describe('inflateInCore', () => {
  it('unpacks whatever zlib packs, in every way it packs', () => {
    fc.assert(
      fc.property(content, packing, (bytes, options) => {
        const packed = deflateRawSync(bytes, options);
        expect(inflate(packed, bytes.length)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what unpacks to one byte more or less than was promised', () => {
    fc.assert(
      fc.property(content, packing, (bytes, options) => {
        const packed = deflateRawSync(bytes, options);
        expect(inflate(packed, bytes.length + 1)).toBeUndefined();
        fc.pre(bytes.length > 0);
        expect(inflate(packed, bytes.length - 1)).toBeUndefined();
      }),
    );
  });

  it('unpacks nothing from broken data that zlib does not unpack to the same', () => {
    fc.assert(
      fc.property(content, packing, fc.nat(), fc.nat(7), (bytes, options, at, bit) => {
        const packed = deflateRawSync(bytes, options);
        const place = at % packed.length;
        packed[place] = (packed[place] ?? 0) ^ (1 << bit);
        const unpacked = inflate(packed, bytes.length);
        const byZlib = inflateWithZlib(packed, bytes.length);
        expect(
          unpacked === undefined || isDeepStrictEqual(new Uint8Array(byZlib ?? []), unpacked),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('unpacks nothing from data that end early', () => {
    fc.assert(
      fc.property(content, packing, fc.nat(), (bytes, options, length) => {
        const packed = deflateRawSync(bytes, options);
        expect(inflate(packed.subarray(0, length % packed.length), bytes.length)).toBeUndefined();
      }),
    );
  });

  it('writes nowhere but into the part, whatever the data', () => {
    const core = findCore();
    if (core === undefined) throw new Error('There is no core');
    const behind = core.part + core.mostPart + 64;
    const before = core.bytes.slice(behind, behind + 1000);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(100_000), (data, size) => {
        inflate(data, size);
        inflate(data, core.mostPart);
      }),
      { numRuns: 2000 },
    );
    expect(core.bytes.slice(behind, behind + 1000)).toEqual(before);
  });

  it('leaves what is larger than its memory to the inflater it was given', () => {
    const zeros = new Uint8Array(2_000_000);
    expect(inflate(deflateRawSync(zeros), zeros.length)).toBeUndefined();
    expect(inflateInCore(inflateInNode)(deflateRawSync(zeros), zeros.length)).toEqual(zeros);
  });

  it('computes the checksum of zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        expect(inflate.crc32?.(bytes)).toBe(crc32(bytes));
        expect(crc32InScript(bytes)).toBe(crc32(bytes));
      }),
    );
  });
});
