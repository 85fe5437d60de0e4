import { isOfSeveral } from '../../domain/grid/cell-range';
import type { ConversionLoss } from '../../domain/grid/conversion-loss';
import type { Workbook } from '../../domain/grid/grid';
import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { Result } from '../../domain/kernel/result';
import { lossesOf } from '../convert-workbook';
import { LIMITS, refuseTooLarge } from '../limits';
import { contentOfPackage } from '../package-content';
import { type OpenedWorkbook, type ReadOptions, readWorkbook } from '../read-workbook';
import { catchRefusals, refuse, valueOrRefuse } from '../refusal';
import { sniffContent } from '../sniff-content';
import { openZip } from '../zip-archive';
import type { Book } from './book';
import { bookOfGrids } from './grid-book';
import { readXlsxBook } from './read-xlsx-book';

/** A file as it was opened: what it shows, and what saving needs of it. */
export interface OpenedBook {
  readonly format: OpenedWorkbook['format'];
  readonly book: Book;
  /** The file's own bytes, in which all stays that nobody changes; `undefined` for formats that are written anew. */
  readonly original: OriginalFile | undefined;
  /** What the file may have had and no longer has when it is saved. */
  readonly losses: readonly ConversionLoss[];
}

/** A file of the format that is saved. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  /** Whether it counts days from 1904. */
  readonly is1904: boolean;
}

/**
 * Opens a file of any format that `readWorkbook` reads, from bytes nobody vouches for, to be shown and changed in a
 * spreadsheet. An .xlsx or .xlsm without a filled cell opens too: there is something to fill in.
 *
 * Faults: those of `readWorkbook`. Never throws.
 */
export function openBook(
  bytes: Uint8Array,
  options: ReadOptions,
): Result<OpenedBook, WorkbookFault> {
  return catchRefusals(() => {
    if (bytes.length > LIMITS.fileBytes) refuseTooLarge('file-bytes', LIMITS.fileBytes);
    return openPackage(bytes, options) ?? openOther(bytes, options);
  });
}

/** `undefined` for what is no package of Office Open XML. */
function openPackage(bytes: Uint8Array, options: ReadOptions): OpenedBook | undefined {
  if (sniffContent(bytes, options.fileName).kind !== 'zip') return undefined;
  const archive = valueOrRefuse(openZip(bytes, options.inflate));
  const { kind } = contentOfPackage(archive);
  if (kind !== 'xlsx' && kind !== 'xlsm') return undefined;
  const { book, is1904 } = readXlsxBook(archive);
  if (book.sheets.length === 0) refuse({ code: 'empty' });
  return { format: kind, book, original: { bytes, is1904 }, losses: [] };
}

function openOther(bytes: Uint8Array, options: ReadOptions): OpenedBook {
  const { format, workbook } = valueOrRefuse(readWorkbook(bytes, options));
  const book = bookOfGrids(workbook);
  const losses = [...lossesOf(format), ...lossesSeen(workbook, book)];
  return { format, book, original: undefined, losses };
}

/** What the sheets lost on the way into the book, whose cells stand in the same order. */
function lossesSeen({ sheets }: Workbook, book: Book): readonly ConversionLoss[] {
  const isRenamed = sheets.some(({ name }, index) => name !== book.sheets[index]?.name);
  const lacksFormula = sheets.some(({ rows }, index) => {
    const formulas = book.sheets[index]?.cells.map(({ formula }) => formula) ?? [];
    const cells = rows.flatMap((row) => row.cells);
    return cells.some(({ formula }, at) => formula !== undefined && formulas[at] === undefined);
  });
  const lacksMerge = sheets.some(({ merges }, index) => {
    const kept = book.sheets[index]?.merges.length ?? 0;
    return merges.filter(isOfSeveral).length > kept;
  });
  return [
    ...(lacksMerge ? (['overlapping-merges'] as const) : []),
    ...(isRenamed ? (['sheet-names'] as const) : []),
    ...(lacksFormula ? (['unportable-formulas'] as const) : []),
  ];
}
