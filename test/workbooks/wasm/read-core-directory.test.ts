import { readCoreDirectory } from '../../../src/workbooks/wasm/read-core-directory';
import { readCentralDirectory } from '../../../src/workbooks/zip-directory';
import { catchRefusals } from '../../../src/workbooks/refusal';
import type { PackedPart } from '../../../src/workbooks/zip-entry';
import { createRandom } from '../../bench/random';
import { streamedZipOf } from '../../support/streamed-zip-of';
import { zipOf } from '../../support/zip-of';

const PARTS = [
  { name: 'a.xml', data: '<a/>' },
  { name: '[Content_Types].xml', data: '<Types/>'.repeat(30) },
  { name: 'b/c.xml', data: '', stored: true },
];
const NAMED = PARTS.map(({ name, data }) => [name, data] as const);

function packedParts(bytes: Uint8Array): readonly PackedPart[] | undefined {
  const read = catchRefusals(() => readCentralDirectory(bytes));
  if (!read.ok) return undefined;
  return read.value.map(({ name, method, crc, size, compressed }) => ({
    ...{ name, method, crc, size },
    compressed: new Uint8Array(compressed),
  }));
}

describe('readCoreDirectory', () => {
  it.each([
    ['a whole one', zipOf(PARTS)],
    ['one written as a stream', streamedZipOf(NAMED, { signed: true, zip64: false })],
  ])('reads the entries of %s as the reader in script does', (_, bytes) => {
    const read = readCoreDirectory(bytes);
    expect(read).toHaveLength(3);
    expect(read?.map((part) => ({ ...part, compressed: new Uint8Array(part.compressed) }))).toEqual(
      packedParts(bytes),
    );
  });

  it.each([
    ['names that are not Latin', zipOf([{ name: '表.xml', data: '<a/>' }])],
    ['records of zip64', streamedZipOf(NAMED, { signed: true, zip64: true })],
    ['no end', zipOf(PARTS).slice(0, -1)],
    ['nothing', new Uint8Array()],
  ])('hands over %s', (_, bytes) => {
    expect(readCoreDirectory(bytes)).toBeUndefined();
  });

  it('reads the same or hands over whatever byte of it is changed', () => {
    const random = createRandom(20_221_130);
    const bytes = zipOf(PARTS);
    let same = 0;
    for (let run = 0; run < 20_000; run += 1) {
      const changed = bytes.slice();
      const at = Math.floor(random() * bytes.length);
      changed[at] = Math.floor(random() * 256);
      const read = readCoreDirectory(changed);
      if (read === undefined) continue;
      same += 1;
      expect(
        read.map((part) => ({ ...part, compressed: new Uint8Array(part.compressed) })),
      ).toEqual(packedParts(changed));
    }
    expect(same).toBeGreaterThan(1000);
    expect(same).toBeLessThan(19_000);
  });
});
