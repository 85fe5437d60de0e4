import { type PackedPart, ZIP_STORED } from '../zip-entry';
import { type Core, findCore } from './core';

/** A verified part of a package in the memory of the core, until the next one is put there. */
export interface PlacedPart {
  readonly core: Core;
  readonly length: number;
}

/**
 * Unpacks an entry into the core and verifies its size and CRC-32.
 *
 * @returns `undefined` when there is no core, the part is too large for it, or it does not keep what the directory
 * promises: whoever unpacks it in script says so
 */
export function placePart(entry: PackedPart): PlacedPart | undefined {
  const core = findCore();
  if (core === undefined || entry.size > core.mostPart || !unpack(core, entry)) return undefined;
  return core.run.crc32(entry.size) >>> 0 === entry.crc ? { core, length: entry.size } : undefined;
}

function unpack(core: Core, { method, compressed, size }: PackedPart): boolean {
  if (method === ZIP_STORED) {
    if (compressed.length !== size) return false;
    core.bytes.set(compressed, core.part);
    return true;
  }
  if (compressed.length > core.mostCompressed) return false;
  core.bytes.set(compressed, core.compressed);
  return core.run.inflate(compressed.length, size) !== 0;
}
