import type { SizeLimit } from '../domain/grid/workbook-fault';
import { refuse } from './refusal';

const MEGABYTE = 1_048_576;

/**
 * How much of a file is read before it is given up.
 *
 * A form has about 60 rows; the largest honest neighbour seen is a list of 20 000 names beside it
 * (about 2 MB of file, 15 MB of XML, 300 000 cells). Every limit leaves that room several times
 * over and keeps a read below about half a gigabyte of memory and three seconds.
 */
export const LIMITS = {
  /** Larger than any mail system of an office passes on. */
  fileBytes: 50 * MEGABYTE,
  /** A .zip of workbooks: five thousand of 100 kB. */
  archiveBytes: 500 * MEGABYTE,
  /** All files of such an archive, unpacked one at a time: they are work, not memory. */
  archiveInflatedBytes: 2000 * MEGABYTE,
  /** A zip entry per sheet, drawing, picture and their relations: a thousand sheets need 3000. */
  parts: 10_000,
  /** One part of a package: four times the XML of the large name list. */
  partBytes: 64 * MEGABYTE,
  /** All parts of a package together, pictures included. */
  inflatedBytes: 128 * MEGABYTE,
  /** A county with a sheet per unit has some hundreds. */
  sheets: 1000,
  /** Rows a file spells out on one sheet, filled or merely formatted. */
  rows: 200_000,
  /** Cells a file spells out in the whole workbook, filled or merely formatted. */
  cells: 2_000_000,
  /** Cells that hold something: twice the large name list, and what 300 MB of memory can carry. */
  filledCells: 600_000,
  /** Characters of all texts, formulas and shown values together: 50 for each filled cell. */
  characters: 30_000_000,
  /** Work of matching merged ranges with rows and cells; an ordinary form needs some hundreds. */
  mergeWork: 5_000_000,
  /** HTML and XML of the 2003 format are read whole as text, and no form fills this much. */
  markupBytes: 5 * MEGABYTE,
  /** Text of any kind: the large name list several times over. */
  textBytes: 10 * MEGABYTE,
  /** Nested tags: the deepest real part (a grouped drawing) stays below 30. */
  xmlDepth: 100,
} as const;

/** Gives a file up because it breaks one of the limits. */
export function refuseTooLarge(limit: SizeLimit, most: number): never {
  return refuse({ code: 'too-large', limit, most });
}
