import type { Workbook } from '../domain/grid/grid';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import type { Inflate } from './inflate';
import { readXlsxFast } from './fast-xlsx';
import { LIMITS, refuseTooLarge } from './limits';
import { openOle2 } from './ole2-archive';
import { contentOfPackage } from './package-content';
import { readCsv } from './read-csv';
import { readHtml } from './read-html';
import { readOds } from './read-ods';
import { readSpreadsheetXml } from './read-spreadsheet-xml';
import { readXls } from './read-xls';
import { readXlsx } from './read-xlsx';
import { catchRefusals, refuse, valueOrRefuse } from './refusal';
import { sniffContent } from './sniff-content';
import { type ZipArchive, openZipToRead } from './zip-archive';

/** A workbook and the format its bytes are in. `et` is the format of .xls under WPS's own extension. */
export interface OpenedWorkbook {
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'et' | 'ods' | 'csv' | 'html' | 'xml';
  readonly workbook: Workbook;
}

/** How a file is read. */
export interface ReadOptions {
  /** For lock files, the name of a sheet that has none, and `et`; never to tell what the file is. */
  readonly fileName: string;
  readonly inflate: Inflate;
}

/**
 * Reads a workbook of any format people send, from bytes nobody vouches for. What a file is, its
 * content tells. Never throws: whatever the bytes are, there is a workbook or a fault.
 *
 * Faults: `empty` (no bytes, or no sheet that holds anything), `not-a-workbook`, `encrypted`,
 * `too-large`, `unreadable`.
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions,
): Result<OpenedWorkbook, WorkbookFault> {
  return catchRefusals(() => {
    if (bytes.length > LIMITS.fileBytes) refuseTooLarge('file-bytes', LIMITS.fileBytes);
    const opened = readContent(bytes, options);
    const isEmpty = opened.workbook.sheets.every(({ rows }) => rows.length === 0);
    return isEmpty ? refuse({ code: 'empty' }) : opened;
  });
}

function readContent(bytes: Uint8Array, options: ReadOptions): OpenedWorkbook {
  const content = sniffContent(bytes, options.fileName);
  switch (content.kind) {
    case 'empty':
      return refuse({ code: 'empty' });
    case 'foreign':
      return refuse({ code: 'not-a-workbook', content: content.content });
    case 'zip':
      return readPackage(bytes, options);
    case 'ole2': {
      const format = /\.et$/iu.test(options.fileName) ? 'et' : 'xls';
      return { format, workbook: readXls(valueOrRefuse(openOle2(bytes))) };
    }
    case 'html':
      return { format: 'html', workbook: readHtml(content.text) };
    case 'spreadsheet-xml':
      return { format: 'xml', workbook: readSpreadsheetXml(content.text) };
    case 'csv':
      return { format: 'csv', workbook: readCsv(content.rows, options.fileName) };
  }
}

function readPackage(bytes: Uint8Array, { inflate }: ReadOptions): OpenedWorkbook {
  const archive = openZipToRead(bytes, inflate);
  const opened = catchRefusals(() => readArchive(archive));
  // Damage anywhere is told before what it led to.
  archive.checkOthers();
  return valueOrRefuse(opened);
}

function readArchive(archive: ZipArchive): OpenedWorkbook {
  const content = contentOfPackage(archive);
  switch (content.kind) {
    case 'foreign':
      return refuse({ code: 'not-a-workbook', content: content.content });
    case 'ods':
      return { format: 'ods', workbook: readOds(archive) };
    case 'xlsx':
    case 'xlsm':
      return { format: content.kind, workbook: readXlsxFast(archive) ?? readXlsx(archive) };
  }
}
