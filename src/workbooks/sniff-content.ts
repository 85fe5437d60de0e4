import type { ForeignContent } from '../domain/grid/workbook-fault';
import { decodeText } from './decode-text';
import { LIMITS, refuseTooLarge } from './limits';
import { type CsvRows, parseCsv } from './parse-csv';

/** What a file is by its content; its extension says nothing, as offices rename files at will. */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole2' }
  | { readonly kind: 'html'; readonly text: string }
  /** XML of Excel 2003, which statistical programs still write with the extension .xls. */
  | { readonly kind: 'spreadsheet-xml'; readonly text: string }
  | { readonly kind: 'csv'; readonly rows: CsvRows }
  | { readonly kind: 'foreign'; readonly content: ForeignContent };

interface Signature {
  readonly at?: number;
  readonly bytes: string;
  readonly content: ForeignContent;
}

/** First bytes of files that people attach where a workbook is expected; Latin-1 text. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', content: 'pdf' },
  { bytes: '\u0089PNG\r\n', content: 'picture' },
  { bytes: '\u00ff\u00d8\u00ff', content: 'picture' },
  { bytes: 'GIF8', content: 'picture' },
  { bytes: 'II*\u0000', content: 'picture' },
  { bytes: 'MM\u0000*', content: 'picture' },
  { at: 8, bytes: 'WEBP', content: 'picture' },
  { at: 4, bytes: 'ftypheic', content: 'picture' },
  { at: 4, bytes: 'ftypmif1', content: 'picture' },
  { bytes: 'BM', content: 'picture' },
  { bytes: 'Rar!\u001a', content: 'archive' },
  { bytes: "7z\u00bc\u00af'\u001c", content: 'archive' },
  { bytes: '\u001f\u008b', content: 'archive' },
  { bytes: '{\\rtf', content: 'word' },
  { bytes: 'MIME-Version:', content: 'web-page' },
  // BIFF2, BIFF3 and BIFF4 stand bare in the file, without a container.
  { bytes: '\u0009\u0000\u0004\u0000', content: 'old-excel' },
  { bytes: '\u0009\u0002\u0006\u0000', content: 'old-excel' },
  { bytes: '\u0009\u0004\u0006\u0000', content: 'old-excel' },
];

const HEAD_LENGTH = 64;
const OLE2_SIGNATURE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** Far enough to pass a long comment or style sheet before the first tag that tells. */
const MARKUP_HEAD = 100_000;

/**
 * What a file is, from its bytes alone; only the lock files that Office (`~$`) and LibreOffice
 * (`.~lock.`) leave beside an open workbook are told by name. Containers are not opened here.
 * Refuses text that is too long to be a form.
 */
export function sniffContent(bytes: Uint8Array, fileName: string): Content {
  if (isLockFile(fileName)) return { kind: 'foreign', content: 'lock-file' };
  if (bytes.length === 0) return { kind: 'empty' };
  if (isZip(bytes)) return { kind: 'zip' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH));
  if (head.startsWith(OLE2_SIGNATURE)) return { kind: 'ole2' };
  return sniffPlain(bytes, head);
}

/** `PK` and the number of an entry's header, or of the end of an empty archive. */
function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 0x03 && bytes[3] === 0x04) || (bytes[2] === 0x05 && bytes[3] === 0x06);
}

function sniffPlain(bytes: Uint8Array, head: string): Content {
  const text = decodeText(bytes.subarray(0, LIMITS.textBytes));
  const known = SIGNATURES.find(({ at = 0, bytes: magic }) => head.startsWith(magic, at));
  // Two letters tell a picture only where the rest is no text.
  if (known !== undefined && (text === undefined || known.bytes.length > 2)) {
    return { kind: 'foreign', content: known.content };
  }
  if (text === undefined) return { kind: 'foreign', content: 'unknown' };
  if (bytes.length > LIMITS.textBytes) refuseTooLarge('file-bytes', LIMITS.textBytes);
  return sniffText(text);
}

function isLockFile(fileName: string): boolean {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return base.startsWith('~$') || base.startsWith('.~lock.');
}

function sniffText(text: string): Content {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.trimStart().startsWith('<')) return sniffMarkup(text);
  const rows = parseCsv(text);
  if (rows !== undefined) return { kind: 'csv', rows };
  return { kind: 'foreign', content: 'text' };
}

function sniffMarkup(text: string): Content {
  const head = text.slice(0, MARKUP_HEAD);
  if (/^\s*<\?xml\b/u.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return { kind: 'spreadsheet-xml', text };
  }
  if (/<table[\s>]/iu.test(text)) return { kind: 'html', text };
  const isPage = /<(?:!doctype html|html|head|body|meta)\b/iu.test(head);
  return { kind: 'foreign', content: isPage ? 'web-page' : 'text' };
}
