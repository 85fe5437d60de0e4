import { rememberParts } from './remember-parts';
import type { ForeignContent } from '../domain/grid/workbook-fault';
import { decodeXml } from './decode-text';
import type { ZipArchive } from './zip-archive';

/** What a zip file holds: a workbook that is read here, or something else. */
export type PackageContent =
  | { readonly kind: 'xlsx' | 'xlsm' | 'ods' }
  | { readonly kind: 'foreign'; readonly content: ForeignContent };

const MACRO_WORKBOOK = /ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/u;
const WORKBOOK = /spreadsheetml\.(?:sheet|template)\.main\+xml/u;
const BINARY_WORKBOOK = /ms-excel\.sheet\.binary/u;
const WORD = /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\./u;
const PRESENTATION = /presentationml\.\w+\.main\+xml|ms-powerpoint\./u;

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** Tells the kinds of packages apart by the content types they declare, never by file name. */
export function contentOfPackage(archive: ZipArchive): PackageContent {
  const types = archive.findPart('[Content_Types].xml');
  if (types !== undefined) return contentOfTypes(types, '[Content_Types].xml');
  const mime = new TextDecoder().decode(archive.findPart('mimetype') ?? new Uint8Array());
  if (mime.startsWith(OPEN_DOCUMENT)) return contentOfMime(mime.slice(OPEN_DOCUMENT.length));
  if (archive.findPart('xl/workbook.xml') !== undefined) return { kind: 'xlsx' };
  return { kind: 'foreign', content: 'archive' };
}

const contentOfTypes = rememberParts((bytes, name): PackageContent => {
  const types = decodeXml(bytes, name);
  if (MACRO_WORKBOOK.test(types)) return { kind: 'xlsm' };
  if (WORKBOOK.test(types)) return { kind: 'xlsx' };
  if (BINARY_WORKBOOK.test(types)) return { kind: 'foreign', content: 'xlsb' };
  if (WORD.test(types)) return { kind: 'foreign', content: 'word' };
  if (PRESENTATION.test(types)) return { kind: 'foreign', content: 'presentation' };
  return { kind: 'foreign', content: 'archive' };
});

function contentOfMime(mime: string): PackageContent {
  if (mime.startsWith('spreadsheet')) return { kind: 'ods' };
  if (mime.startsWith('text')) return { kind: 'foreign', content: 'word' };
  if (mime.startsWith('presentation')) return { kind: 'foreign', content: 'presentation' };
  return { kind: 'foreign', content: 'archive' };
}
