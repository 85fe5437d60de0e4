import * as zlib from 'node:zlib';

import type { Inflate } from '../../workbooks/inflate';
import { inflateInCore } from '../../workbooks/wasm/wasm-inflate';
import { crc32InNode } from './node-crc32';

/** Node's own chunk must have at least this many bytes. */
const LEAST_CHUNK = 64;
/** A chunk with room left over ends the work; one that was filled to the brim costs a second chunk. */
const ROOM = 1;
const MOST_CHUNK = 4_194_304;

/** Unpacks with Node's zlib, three times faster than in JavaScript; stops at the promised size. */
export const inflateWithZlib: Inflate = Object.assign(inflateRaw, { crc32: crc32InNode });

/** The same; small parts in WebAssembly, where a call costs less than the work it does. */
export const inflateInNode: Inflate = inflateInCore(inflateWithZlib);

function inflateRaw(compressed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const out = zlib.inflateRawSync(compressed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.min(Math.max(size + ROOM, LEAST_CHUNK), MOST_CHUNK),
    });
    return out.length === size ? out : undefined;
  } catch {
    return undefined;
  }
}
