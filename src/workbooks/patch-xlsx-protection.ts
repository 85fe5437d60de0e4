import { readXml } from './patch-xlsx-book';
import { isTrue, scanXml } from './scan-xml';
import type { ZipArchive } from './zip-archive';

/**
 * Cell formats (indices into `cellXfs`, as cells name them) that stay writable on a protected sheet.
 * Every cell is locked unless its format says otherwise (ECMA-376 Part 1, 18.8.33).
 */
export function readUnlockedFormats(
  archive: ZipArchive,
  part: string | undefined,
): ReadonlySet<string> {
  const unlocked = new Set<string>();
  if (part === undefined) return unlocked;
  let inside = false;
  let index = -1;
  scanXml(readXml(archive, part), part, {
    open: (tag, attributes, parent) => {
      if (tag === 'cellXfs') inside = true;
      if (!inside) return;
      if (tag === 'xf') index += 1;
      const states = tag === 'protection' && parent === 'xf' && attributes.includes('locked');
      if (states && !isTrue(attributes, 'locked')) unlocked.add(String(index));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inside = false;
    },
  });
  return unlocked;
}
