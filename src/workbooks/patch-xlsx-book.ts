import { refuseDamaged } from './refusal';
import { findAttribute, scanXml } from './scan-xml';
import { readRelationships } from './xlsx-package';
import type { ZipArchive } from './zip-archive';

/** A sheet of a workbook file: its name as users see it and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  /** Number by which other parts of the workbook call it. */
  readonly sheetId: string;
  /** Name of the part's entry in the package, as written. */
  readonly part: string;
}

/** Where a workbook file keeps what putting figures into it needs; names of entries, as written. */
export interface BookParts {
  readonly workbook: string;
  /** Sheets of cells, in their order; sheets of charts and the like are left out. */
  readonly sheets: readonly SheetPart[];
  /** Part with the order of calculation; `undefined` when the file has none. */
  readonly calcChain: string | undefined;
  readonly styles: string | undefined;
}

/** Finds the parts of a workbook through its relations, wherever they are and whatever they are called. */
export function readBookParts(archive: ZipArchive): BookParts {
  const main =
    readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const relations = readRelationships(archive, main);
  const partOf = (wanted: string): string | undefined => {
    const target = relations.find(({ type }) => type === wanted)?.target;
    return target === undefined ? undefined : findEntry(archive, target);
  };
  const sheets: SheetPart[] = [];
  scanXml(readXml(archive, main), main, {
    open: (tag, attributes, parent) => {
      if (tag !== 'sheet' || parent !== 'sheets') return;
      const id = findAttribute(attributes, 'id');
      const relation = relations.find((candidate) => candidate.id === id);
      if (relation?.type !== 'worksheet') return;
      sheets.push({
        name: findAttribute(attributes, 'name') ?? '',
        sheetId: findAttribute(attributes, 'sheetId') ?? '',
        part: entryOrRefuse(archive, relation.target),
      });
    },
  });
  return {
    workbook: entryOrRefuse(archive, main),
    sheets,
    calcChain: partOf('calcChain'),
    styles: partOf('styles'),
  };
}

function entryOrRefuse(archive: ZipArchive, part: string): string {
  return findEntry(archive, part) ?? refuseDamaged('missing-part', part);
}

/** Name of a part's entry as the package writes it; parts are named without regard to case. */
export function findEntry(archive: ZipArchive, part: string): string | undefined {
  const wanted = plainName(part);
  return archive.entries.find(({ name }) => plainName(name) === wanted)?.name;
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();
}

const ENCODING = /^\ufeff?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/u;
const READABLE: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii']);

/**
 * Text of a part, byte-order mark and all, so that it can be written back to the byte.
 *
 * Refuses what is not UTF-8: a part in UTF-16 or GBK is legal, hardly anybody makes one, and writing
 * into it as if it were UTF-8 would destroy it.
 */
export function readXml(archive: ZipArchive, part: string): string {
  const bytes = archive.findPart(part) ?? refuseDamaged('missing-part', part);
  const text = decodeUtf8(bytes) ?? refuseDamaged('structure', part);
  const encoding = ENCODING.exec(text)?.[1]?.toLowerCase() ?? 'utf-8';
  return READABLE.has(encoding) ? text : refuseDamaged('structure', part);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
