import { findEntry } from '../patch-xlsx-book';
import { readRelationships } from '../xlsx-package';
import type { ZipArchive } from '../zip-archive';

/**
 * Entries of parts that nothing leads to once some parts are gone: what belonged to a deleted sheet, its comments
 * and pictures, must not travel on in the file unseen. The parts that are gone are among them, with their relations.
 *
 * @param gone - names of the parts, without leading slash
 */
export function findOrphans(archive: ZipArchive, gone: readonly string[]): ReadonlySet<string> {
  if (gone.length === 0) return new Set();
  const before = reached(archive, new Set());
  const after = reached(archive, new Set(gone.map((part) => part.toLowerCase())));
  const orphans = [...before.values()].filter((part) => !after.has(part.toLowerCase()));
  return new Set(
    orphans.flatMap((part) =>
      [part, relationsOf(part)].flatMap((name) => findEntry(archive, name) ?? []),
    ),
  );
}

function reached(archive: ZipArchive, without: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target } of readRelationships(archive, part)) {
      const key = target.toLowerCase();
      if (without.has(key) || parts.has(key)) continue;
      parts.set(key, target);
      waiting.push(target);
    }
  }
  return parts;
}

/** Name of the part that holds the relations of another. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
