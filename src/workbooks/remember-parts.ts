import type { ZipEntry } from './zip-entry';

/**
 * Parts that are alike in thousands of workbooks (styles, themes, relations of one template) are unpacked, verified
 * and read once. Their compressed bytes are compared one by one: a checksum alone would let a forged part pass
 * for another.
 */
interface KnownPart {
  readonly name: string;
  readonly method: number;
  readonly compressed: Uint8Array;
  readonly part: Uint8Array;
}

/** A template saved by one program has some ten such parts; a set has a handful of templates and three programs. */
const MOST_PARTS = 400;
/** The styles of a form that was copied from workbook to workbook for years take some 60 kB. */
const MOST_BYTES = 131_072;

const known = createMemory<KnownPart>(MOST_PARTS);
/** What was met once: only what comes again is worth keeping, and sheets with their figures never do. */
const met = createMemory<true>(MOST_PARTS * 10);

/** The verified bytes of a part: those of an equal part met before, the same object, or what `unpack` gives. */
export function recallPart(entry: ZipEntry, unpack: (entry: ZipEntry) => Uint8Array): Uint8Array {
  if (entry.size > MOST_BYTES || entry.compressed.length > MOST_BYTES) return unpack(entry);
  const { crc } = entry;
  const like = known.find(crc);
  if (like !== undefined && isLike(like, entry)) return like.part;
  const part = unpack(entry);
  if (met.find(crc) === undefined) {
    met.put(crc, true);
    return part;
  }
  // A copy: a view would keep the whole file in memory, and its owner may write to it.
  const compressed = entry.compressed.slice();
  const kept = part === entry.compressed ? compressed : part;
  known.put(crc, { name: entry.name, method: entry.method, compressed, part: kept });
  return kept;
}

/** A part under another name is another part: it may point to others beside it. */
function isLike(known: KnownPart, entry: ZipEntry): boolean {
  return (
    known.name === entry.name &&
    known.method === entry.method &&
    known.part.length === entry.size &&
    isSame(known.compressed, entry.compressed)
  );
}

interface Memory<T> {
  readonly find: (key: number) => T | undefined;
  readonly put: (key: number, value: T) => void;
}

/** By checksum; keeps at least the `limit` entries last used, and at most twice as many. */
function createMemory<T>(limit: number): Memory<T> {
  let young = new Map<number, T>();
  let old = new Map<number, T>();
  const put = (key: number, value: T): void => {
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    find: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found;
      const again = old.get(key);
      if (again !== undefined) put(key, again);
      return again;
    },
    put,
  };
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
