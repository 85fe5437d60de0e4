import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

import fc from 'fast-check';

import { deflateInNode } from '../../../src/hosts/file/node-deflate';

describe('deflateInNode', () => {
  it('packs as Node does at once, whatever comes of one chunk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (bytes) => {
        const packed = await deflateInNode(bytes);
        expect(Buffer.from(packed).equals(deflateRawSync(bytes, { level: 6 }))).toBe(true);
        expect(Buffer.from(bytes).equals(inflateRawSync(packed))).toBe(true);
      }),
      { numRuns: 50, examples: [[new Uint8Array()]] },
    );
  });

  it('sums up as zip does, where Node can', () => {
    const bytes = new TextEncoder().encode('送温暖统计表');
    expect(deflateInNode.crc32?.(bytes)).toBe(crc32(bytes));
  });
});
