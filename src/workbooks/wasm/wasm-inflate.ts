import { crc32 } from '../crc32';
import type { Inflate } from '../inflate';
import { findCore } from './core';

/** Unpacks in the core what fits into it, and all else, broken data too, in the way given. */
export function inflateInCore(inflate: Inflate): Inflate {
  const unpack = (compressed: Uint8Array, size: number): Uint8Array | undefined => {
    const core = findCore();
    if (core === undefined || compressed.length > core.mostCompressed || size > core.mostPart) {
      return inflate(compressed, size);
    }
    core.bytes.set(compressed, core.compressed);
    if (core.run.inflate(compressed.length, size) === 0) return inflate(compressed, size);
    return core.bytes.slice(core.part, core.part + size);
  };
  return Object.assign(unpack, { crc32: inflate.crc32 ?? checksum });
}

function checksum(bytes: Uint8Array): number {
  const core = findCore();
  if (core === undefined || bytes.length > core.mostPart) return crc32(bytes);
  core.bytes.set(bytes, core.part);
  return core.run.crc32(bytes.length) >>> 0;
}
