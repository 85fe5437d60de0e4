import type { Grid, Workbook } from '../domain/grid/grid';
import { decodeXml } from './decode-text';
import { LIMITS, refuseTooLarge } from './limits';
import { rememberParts } from './remember-parts';
import { refuseDamaged } from './refusal';
import { findAttribute, isTrue, scanXml } from './scan-xml';
import { createBudget } from './sheet-builder';
import type { XlsxContext } from './xlsx-cell';
import { type Relationship, readPart, readRelationships } from './xlsx-package';
import { type XlsxSheetPlace, readXlsxSheet } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { readCellFormats } from './xlsx-styles';
import type { ZipArchive } from './zip-archive';

interface ListedSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly relationship: string;
}

interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly is1904: boolean;
}

/** How the large parts of a package are read; all else is read in one way. */
export interface XlsxLane {
  readonly readSheet: (archive: ZipArchive, place: XlsxSheetPlace) => Grid;
  readonly readStrings: (archive: ZipArchive, part: string) => readonly string[];
}

/** Understands every way in which the parts may be written. */
const CAREFUL: XlsxLane = {
  readSheet: (archive, place) =>
    readXlsxSheet({ ...place, xml: readPart(archive, place.part, decodeXml) }),
  readStrings: (archive, part) => readSharedStrings(readPart(archive, part, decodeXml), part),
};

/**
 * Reads the worksheets of a verified .xlsx or .xlsm package, in the order of their tabs. Chart,
 * dialog and macro sheets hold no cells of a form and are passed over.
 *
 * @see ECMA-376 part 1 §18
 */
export function readXlsx(archive: ZipArchive, lane: XlsxLane = CAREFUL): Workbook {
  const main =
    readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const { sheets, is1904 } = readPart(archive, main, readWorkbookPart);
  if (sheets.length > LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
  const relationships = readRelationships(archive, main);
  const context = { ...readContext(archive, relationships, lane), is1904 };
  const budget = createBudget();
  return {
    sheets: findWorksheets(sheets, relationships).map(({ sheet, part }) =>
      lane.readSheet(archive, { head: sheet, part, context, budget }),
    ),
  };
}

const readWorkbookPart = rememberParts((bytes, part): WorkbookPart => {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  scanXml(decodeXml(bytes, part), part, {
    open: (name, attributes, parent) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes, 'date1904');
      if (name !== 'sheet' || parent !== 'sheets') return;
      sheets.push({
        name: findAttribute(attributes, 'name') ?? '',
        visibility: toVisibility(findAttribute(attributes, 'state')),
        relationship: findAttribute(attributes, 'id') ?? '',
      });
    },
  });
  return { sheets, is1904 };
});

function toVisibility(state: string | undefined): Grid['visibility'] {
  if (state === 'hidden') return 'hidden';
  return state === 'veryHidden' ? 'very-hidden' : 'visible';
}

function readContext(
  archive: ZipArchive,
  relationships: readonly Relationship[],
  lane: XlsxLane,
): Omit<XlsxContext, 'is1904'> {
  const strings = relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const styles = relationships.find(({ type }) => type === 'styles')?.target;
  return {
    strings: strings === undefined ? [] : lane.readStrings(archive, strings),
    formats: styles === undefined ? [] : readPart(archive, styles, readCellFormats),
  };
}

interface Worksheet {
  readonly sheet: ListedSheet;
  readonly part: string;
}

function findWorksheets(
  sheets: readonly ListedSheet[],
  relationships: readonly Relationship[],
): readonly Worksheet[] {
  const taken = new Set<string>();
  return sheets.flatMap((sheet) => {
    const found = relationships.find(({ id }) => id === sheet.relationship);
    if (found === undefined) return refuseDamaged('missing-part', sheet.name);
    if (found.type !== 'worksheet') return [];
    // Two tabs over one part: no program writes it, and it multiplies the work.
    if (taken.has(found.target)) return refuseDamaged('structure', found.target);
    taken.add(found.target);
    return [{ sheet, part: found.target }];
  });
}
