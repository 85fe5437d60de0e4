import { parseA1 } from '../../src/domain/grid/cell-ref';
import type { WriteFault } from '../../src/domain/grid/write-fault';
import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { patchXlsx } from '../../src/workbooks/patch-xlsx';
import type { CellWrite } from '../../src/workbooks/patch-xlsx-sheet';
import { openZip } from '../../src/workbooks/zip-archive';
import { readCentralDirectory } from '../../src/workbooks/zip-directory';

/** A write drawn as text: `E8 = 12` a plain figure, `E8 = SUM(E9:E10) → 12` a formula and its result. */
export function writeOf(sketch: string, sheet = 'Sheet1'): CellWrite {
  const [address = '', content = ''] = sketch.split(' = ');
  const [first = '', figure] = content.split(' → ');
  const ref = parseA1(address);
  if (ref === undefined) throw new Error(`No address: ${sketch}`);
  const formula = figure === undefined ? undefined : first;
  return { sheet, ref, formula, figure: figure ?? first };
}

/** The workbook with the writes in it; throws the fault when they were refused. */
export function patchedBytes(bytes: Uint8Array, writes: readonly CellWrite[]): Uint8Array {
  const result = patchXlsx(bytes, writes, inflateInNode);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** Why the writes were refused; `undefined` when they were not. */
export function patchFault(
  bytes: Uint8Array,
  writes: readonly CellWrite[],
): WriteFault | undefined {
  const result = patchXlsx(bytes, writes, inflateInNode);
  return result.ok ? undefined : result.fault;
}

/** Text of a part of a package; throws when it is not there. */
export function partText(bytes: Uint8Array, name: string): string {
  const archive = openZip(bytes, inflateInNode);
  const part = archive.ok ? archive.value.findPart(name) : undefined;
  if (part === undefined) throw new Error(`No part ${name}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
}

/** Every entry of a package as it stands in the file: name, compressed bytes, times, attributes. */
export function rawEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = openZip(bytes, inflateInNode);
  if (!archive.ok) throw new Error(JSON.stringify(archive.fault));
  return new Map(
    readCentralDirectory(bytes).map((entry) => {
      const { name, compressed, time, date, externalAttributes, method, crc } = entry;
      const data = Buffer.from(compressed).toString('base64');
      return [name, JSON.stringify([time, date, externalAttributes, method, crc, data])];
    }),
  );
}

/** Names of the entries that differ between two packages with the same entries in the same order. */
export function changedEntries(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = rawEntries(before);
  const now = rawEntries(after);
  if ([...old.keys()].join() !== [...now.keys()].join()) throw new Error('Entries moved');
  return [...now].flatMap(([name, raw]) => (old.get(name) === raw ? [] : [name]));
}

/** Names of the parts of a package, in their order. */
export function partNames(bytes: Uint8Array): readonly string[] {
  const archive = openZip(bytes, inflateInNode);
  return archive.ok ? archive.value.entries.map(({ name }) => name) : [];
}
