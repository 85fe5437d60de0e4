import type { ZipEntry } from './zip-entry';

/**
 * Parts that are alike in thousands of workbooks (styles, themes, relations of one template) are unpacked, verified
 * and read once. Their compressed bytes are compared one by one: a checksum alone would let a forged part pass
 * for another.
 */
interface KnownPart {
  readonly compressed: Uint8Array;
  readonly part: Uint8Array;
}

const known = new Map<string, KnownPart>();
/** A template has some ten such parts, and a set comes on a handful of templates. */
const MOST_PARTS = 200;
/** The styles of a form that was copied from workbook to workbook for years take some 60 kB. */
const MOST_BYTES = 131_072;

/** The verified bytes of a part: those of an equal part met before, the same object, or what `unpack` gives. */
export function recallPart(entry: ZipEntry, unpack: (entry: ZipEntry) => Uint8Array): Uint8Array {
  if (entry.size > MOST_BYTES || entry.compressed.length > MOST_BYTES) return unpack(entry);
  const { name, method, crc, size } = entry;
  const key = [method, crc, size, name].join(' ');
  const met = known.get(key);
  if (met !== undefined && isSame(met.compressed, entry.compressed)) {
    keep(key, met);
    return met.part;
  }
  const part = unpack(entry);
  // A copy: a view would keep the whole file in memory, and its owner may write to it.
  const compressed = entry.compressed.slice();
  keep(key, { compressed, part: part === entry.compressed ? compressed : part });
  return part;
}

/** Puts the part last in the order in which parts are forgotten. */
function keep(key: string, part: KnownPart): void {
  known.delete(key);
  known.set(key, part);
  if (known.size <= MOST_PARTS) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
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
    const met = answers.get(bytes);
    if (met !== undefined) return met.answer;
    const answer = read(bytes, name);
    answers.set(bytes, { answer });
    return answer;
  };
}
