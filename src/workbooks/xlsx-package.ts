import { decodeXml } from './decode-text';
import { type ReadPart, rememberParts } from './remember-parts';
import { refuseDamaged } from './refusal';
import { findAttribute, scanXml } from './scan-xml';
import type { ZipArchive } from './zip-archive';

/** A pointer from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** Last piece of the type's address: `worksheet`, `styles`; the same in both dialects of the format. */
  readonly type: string;
  /** Full name of the part it points to, without leading slash. */
  readonly target: string;
}

/** What the part of that name is related to; nothing when it has no relations. */
export function readRelationships(archive: ZipArchive, source: string): readonly Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const name = `${folder}_rels/${source.slice(slash)}.rels`;
  const bytes = archive.findPart(name);
  return bytes === undefined ? [] : relationshipsIn(bytes, name);
}

const relationshipsIn = rememberParts((bytes, name): readonly Relationship[] => {
  const folder = name.slice(0, name.lastIndexOf('_rels/'));
  const relationships: Relationship[] = [];
  scanXml(decodeXml(bytes, name), name, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || findAttribute(attributes, 'TargetMode') === 'External') return;
      const type = findAttribute(attributes, 'Type') ?? '';
      relationships.push({
        id: findAttribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(folder, findAttribute(attributes, 'Target') ?? ''),
      });
    },
  });
  return relationships;
});

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path : `${folder}${path}`).split('/');
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === '..') resolved.pop();
    else if (step !== '.' && step !== '') resolved.push(step);
  }
  return resolved.join('/');
}

/** What a reader makes of the text of a part that must be there. */
export function readPart<T>(archive: ZipArchive, name: string, read: ReadPart<T>): T {
  const bytes = archive.findPart(name);
  return bytes === undefined ? refuseDamaged('missing-part', name) : read(bytes, name);
}
