import { handOver } from '../fast-cursor';
import type { PackedPart } from '../zip-entry';
import { RECORD } from './core-cell';
import { findCore } from './core';
import { createMeanings, makeRoom } from './pieces';

const names = createMeanings((name) => name);

// What stands in a record behind the name.
const METHOD = 1;
const CRC = 2;
const SIZE = 3;
const START = 4;
const LENGTH = 5;

/** The entries of a zip file; `undefined` when anything in its directory is unusual or wrong. */
export function readCoreDirectory(bytes: Uint8Array): readonly PackedPart[] | undefined {
  const core = findCore();
  if (core === undefined || bytes.length > core.mostCompressed) return undefined;
  const { run, numbers, records } = core;
  makeRoom(core);
  core.bytes.set(bytes, core.compressed);
  const count = run.readDirectory(bytes.length);
  if (count < 0) return undefined;
  const parts: PackedPart[] = [];
  for (let at = records; at < records + count * RECORD; at += RECORD) {
    const field = (place: number): number => numbers[at + place] ?? handOver({ part: '' });
    const start = field(START);
    parts.push({
      name: names.of(field(0)),
      method: field(METHOD),
      crc: field(CRC) >>> 0,
      size: field(SIZE),
      compressed: bytes.subarray(start, start + field(LENGTH)),
    });
  }
  return parts;
}
