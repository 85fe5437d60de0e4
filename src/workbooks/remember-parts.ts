import type { PackedPart } from './zip-entry';

/**
 * Parts that are alike in thousands of workbooks (styles, themes, relations of one template) are unpacked, verified
 * and read once. Their compressed bytes are compared one by one: a checksum alone would let a forged part pass
 * for another.
 */
interface KnownPart {
  readonly packed: PackedPart;
  /** `undefined` as long as nobody read it. */
  readonly part: Uint8Array | undefined;
}

/** A template saved by one program has some ten such parts; a set has a handful of templates and three programs. */
const MOST_KNOWN = 2_097_152;
/** The styles of a form that was copied from workbook to workbook for years take some 60 kB. */
const MOST_BYTES = 131_072;
/** Checksums. */
const MOST_MET = 4000;

const known = createMemory<KnownPart>(MOST_KNOWN);
/** What was met once: of parts that nobody reads only those that come again are worth keeping. */
const met = createMemory<true>(MOST_MET);

/** The verified bytes of a part: those of an equal part met before, the same object, or what `unpack` gives. */
export function recallPart(
  packed: PackedPart,
  unpack: (packed: PackedPart) => Uint8Array,
): Uint8Array {
  if (isLarge(packed)) return unpack(packed);
  const before = findLike(packed)?.part;
  if (before !== undefined) return before;
  const part = unpack(packed);
  const copy = keepPart(packed);
  const kept = part === packed.compressed ? copy : part;
  const entry = { packed: { ...packed, compressed: copy }, part: kept };
  known.put(packed.crc, entry, copy.length + kept.length);
  return kept;
}

/** Whether a part that nobody reads is sound: an equal one was met before, or `verify` says so. */
export function isSoundPart(packed: PackedPart, verify: (packed: PackedPart) => boolean): boolean {
  if (isLarge(packed)) return verify(packed);
  if (findLike(packed) !== undefined) return true;
  if (!verify(packed)) return false;
  const { crc } = packed;
  if (met.find(crc) === undefined) met.put(crc, true, 1);
  else {
    const copy = keepPart(packed);
    known.put(crc, { packed: { ...packed, compressed: copy }, part: undefined }, copy.length);
  }
  return true;
}

/** A copy: a view would keep the whole file in memory, and its owner may write to it. */
function keepPart({ compressed }: PackedPart): Uint8Array {
  return new Uint8Array(compressed);
}

function isLarge({ size, compressed }: PackedPart): boolean {
  return size > MOST_BYTES || compressed.length > MOST_BYTES;
}

/** A part under another name is another part: it may point to others beside it. */
function findLike(packed: PackedPart): KnownPart | undefined {
  const like = known.find(packed.crc);
  if (like === undefined) return undefined;
  const { name, method, size, compressed } = like.packed;
  const isLike =
    name === packed.name &&
    method === packed.method &&
    size === packed.size &&
    isSame(compressed, packed.compressed);
  return isLike ? like : undefined;
}

interface Memory<T> {
  readonly find: (key: number) => T | undefined;
  readonly put: (key: number, value: T, weight: number) => void;
}

/** By checksum; keeps at least what was used last up to a weight, and at most twice as much. */
function createMemory<T>(limit: number): Memory<T> {
  let young = new Map<number, Weighed<T>>();
  let old = new Map<number, Weighed<T>>();
  let weight = 0;
  const put = (key: number, weighed: Weighed<T>): void => {
    if (weight >= limit) {
      old = young;
      young = new Map();
      weight = 0;
    }
    young.set(key, weighed);
    weight += weighed.weight;
  };
  return {
    find: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found.value;
      const again = old.get(key);
      if (again !== undefined) put(key, again);
      return again?.value;
    },
    put: (key, value, own) => put(key, { value, weight: own }),
  };
}

interface Weighed<T> {
  readonly value: T;
  readonly weight: number;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}

/** Reads the bytes of a part; the name says where it stands and what is said of it. */
export type ReadPart<T> = (bytes: Uint8Array, name: string) => T;

/** The same pure reader with a memory of the parts it read, as long as anybody has their bytes. */
export function rememberParts<T>(read: ReadPart<T>): ReadPart<T> {
  const answers = new WeakMap<Uint8Array, { readonly answer: T }>();
  return (bytes, name) => {
    const before = answers.get(bytes);
    if (before !== undefined) return before.answer;
    const answer = read(bytes, name);
    answers.set(bytes, { answer });
    return answer;
  };
}
