import { Inflate as InflateStream, inflateSync } from 'fflate';

import { inflateInCore } from './wasm/wasm-inflate';

/**
 * Unpacks one deflated part. `size` is what the package promises; `undefined` when the data are
 * broken, end early, or hold a single byte more or less than that.
 *
 * Must not allocate much beyond `size`, however much the data would unpack to.
 */
export interface Inflate {
  (compressed: Uint8Array, size: number): Uint8Array | undefined;
  /** The checksum of zip, where the host computes it faster than we do. */
  readonly crc32?: ((bytes: Uint8Array) => number) | undefined;
}

/** Compressed bytes taken at a time: deflate packs at most 1032 : 1, so 16 MB at a time come out. */
const STEP = 16_384;

/** Unpacks in script. */
export const inflateInScript: Inflate = (compressed, size) =>
  compressed.length <= STEP ? inflateAtOnce(compressed, size) : inflateInSteps(compressed, size);

/** Unpacks in any browser or task pane, without its `DecompressionStream`, which old WPS lacks. */
export const inflate: Inflate = inflateInCore(inflateInScript);

/** One byte of room beyond the promised size tells data that hold more; what is beyond that is dropped. */
function inflateAtOnce(compressed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const out = inflateSync(compressed, { out: new Uint8Array(size + 1) });
    return out.length === size ? out : undefined;
  } catch {
    return undefined;
  }
}

function inflateInSteps(compressed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new InflateStream((chunk) => {
    if (length + chunk.length <= size) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let start = 0; start < compressed.length && length <= size; start += STEP) {
      stream.push(compressed.subarray(start, start + STEP), start + STEP >= compressed.length);
    }
  } catch {
    return undefined;
  }
  return length === size ? out : undefined;
}
