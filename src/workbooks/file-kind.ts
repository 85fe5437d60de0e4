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

/** Files of Windows and macOS that keep how a folder looks; lock files of Office and LibreOffice; hidden ones. */
const LEFTOVER = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/iu;

/** Tells what a file may be from its name, without folders before it. Files named otherwise can still be chosen one by one. */
export function kindOfFileName(name: string): FileKind {
  if (LEFTOVER.test(name)) return { kind: 'leftover' };
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  if (WORKBOOKS.includes(extension)) return { kind: 'workbook' };
  if (extension === 'zip') return { kind: 'archive' };
  return { kind: 'foreign', content: FOREIGN.get(extension) ?? 'unknown' };
}
