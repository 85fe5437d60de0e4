import type { ForeignContent } from '../domain/grid/workbook-fault';

/** What a file among many is taken for, by its name alone. */
export type FileKind =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'archive' }
  /** Nobody sent it in as a form: it is told of and not opened. */
  | { readonly kind: 'foreign'; readonly content: ForeignContent }
  /** What programs leave beside files; nobody chose it. */
  | { readonly kind: 'leftover' };

const WORKBOOKS = ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv'];

const FOREIGN: ReadonlyMap<string, ForeignContent> = new Map([
  ...['jpg', 'jpeg', 'png', 'bmp', 'gif', 'tif', 'tiff', 'webp', 'heic'].map(
    (extension) => [extension, 'picture'] as const,
  ),
  ...['doc', 'docx', 'wps', 'rtf'].map((extension) => [extension, 'word'] as const),
  ...['ppt', 'pptx', 'dps'].map((extension) => [extension, 'presentation'] as const),
  ...['rar', '7z', 'gz', 'tar'].map((extension) => [extension, 'archive'] as const),
  ...['htm', 'html', 'mht'].map((extension) => [extension, 'web-page'] as const),
  ['pdf', 'pdf'],
  ['txt', 'text'],
  ['xlsb', 'xlsb'],
]);

/**
 * Kinds of files that lie beside reports and that nobody fills a form in: notes, logs, links, settings, slides, sound
 * and film, programs. What a unit may have sent in place of a form is none of them, so that it is never passed over
 * in silence: pictures, PDF, Word, web pages, archives, and whatever has an ending we do not know.
 */
const STRAY: ReadonlySet<string> = new Set([
  ...['txt', 'md', 'log', 'ini', 'json', 'url', 'lnk'],
  ...['ppt', 'pptx', 'dps', 'mp3', 'wav', 'mp4', 'avi', 'mov', 'exe', 'msi', 'bat'],
]);

/** Whether a file, by its name alone, is no report: one that lies in a folder among them need not be read. */
export function isStrayName(name: string): boolean {
  return STRAY.has(extensionOf(name));
}

/** Files of Windows and macOS that keep how a folder looks; lock files of Office and LibreOffice; hidden ones. */
const LEFTOVER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/iu;

/** Tells what a file may be from its name, without folders before it. Files named otherwise can still be chosen one by one. */
export function kindOfFileName(name: string): FileKind {
  if (LEFTOVER.test(name)) return { kind: 'leftover' };
  const extension = extensionOf(name);
  if (WORKBOOKS.includes(extension)) return { kind: 'workbook' };
  if (extension === 'zip') return { kind: 'archive' };
  return { kind: 'foreign', content: FOREIGN.get(extension) ?? 'unknown' };
}

/** In small letters; '' for a name without one. */
function extensionOf(name: string): string {
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}
