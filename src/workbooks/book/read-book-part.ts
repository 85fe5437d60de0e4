import type { Grid } from '../../domain/grid/grid';
import { decodeXml } from '../decode-text';
import { LIMITS, refuseTooLarge } from '../limits';
import { refuseDamaged } from '../refusal';
import { settingOfName, settingsOfNames } from '../setting-names';
import { type Relationship, readPart, readRelationships } from '../xlsx-package';
import type { ZipArchive } from '../zip-archive';
import type { Book, BookName } from './book';
import { type XmlElement, attributeOf, entriesOf, findChild, readXmlTree } from './xml-tree';

/** A sheet of cells as a workbook file lists it. */
export interface ListedSheet {
  /** The file's number for it. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Name of the part that holds its cells. */
  readonly part: string;
}

/** What the main part of a workbook file says. */
export interface BookPart {
  /** Name of the part. */
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
  /** Those that users see and can change. */
  readonly names: readonly BookName[];
  /** What hidden names keep of us. */
  readonly settings: Book['settings'];
  readonly is1904: boolean;
}

/** Reads the main part of a verified .xlsx or .xlsm package. Sheets of charts and macros are left out. */
export function readBookPart(archive: ZipArchive): BookPart {
  const part =
    readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const root = readPart(archive, part, (bytes, name) => readXmlTree(decodeXml(bytes, name), name));
  const relationships = readRelationships(archive, part);
  const listed = entriesOf(root, 'sheets').map((sheet) => listedSheet(sheet, relationships));
  const sheets = listed.filter((sheet) => sheet !== undefined);
  if (sheets.length > LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
  checkNoneTwice(sheets);
  const names = entriesOf(root, 'definedNames');
  const date1904 = attributeOf(findChild(root, 'workbookPr'), 'date1904');
  return {
    part,
    relationships,
    sheets,
    names: names.flatMap((name) => nameOf(name, listed)),
    settings: settingsIn(names),
    is1904: date1904 === '1' || date1904 === 'true',
  };
}

function listedSheet(
  sheet: XmlElement,
  relationships: readonly Relationship[],
): ListedSheet | undefined {
  const name = attributeOf(sheet, 'name') ?? '';
  const found = relationships.find(({ id }) => id === attributeOf(sheet, 'id'));
  if (found === undefined) return refuseDamaged('missing-part', name);
  if (found.type !== 'worksheet') return undefined;
  return {
    id: attributeOf(sheet, 'sheetId') ?? '',
    name,
    visibility: VISIBILITIES.get(attributeOf(sheet, 'state') ?? '') ?? 'visible',
    part: found.target,
  };
}

const VISIBILITIES: ReadonlyMap<string, Grid['visibility']> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'very-hidden'],
]);

/** Two tabs over one part, or of one number: no program writes it. */
function checkNoneTwice(sheets: readonly ListedSheet[]): void {
  const parts = new Set(sheets.map(({ part }) => part.toLowerCase()));
  const ids = new Set(sheets.map(({ id }) => id));
  if (Math.min(parts.size, ids.size) < sheets.length) refuseDamaged('structure');
}

/** What marks names that programs and macros made for themselves. */
const NOT_FOR_USERS = ['hidden', 'function', 'vbProcedure', 'xlm'];

/** Whether a name was given by a user: neither built in (what is printed, what is filtered), nor of a macro, nor ours. */
export function isUsersName(
  name: string,
  attribute: (name: string) => string | undefined,
): boolean {
  if (/^_xl/iu.test(name) || settingOfName(name) !== undefined) return false;
  return NOT_FOR_USERS.every((mark) => attribute(mark) !== '1' && attribute(mark) !== 'true');
}

function settingsIn(names: readonly XmlElement[]): Book['settings'] {
  const ofAllSheets = names.filter((name) => attributeOf(name, 'localSheetId') === undefined);
  return settingsOfNames(
    ofAllSheets.map((name) => ({
      name: attributeOf(name, 'name') ?? '',
      formula: name.text.trim(),
    })),
  );
}

function nameOf(
  element: XmlElement,
  listed: readonly (ListedSheet | undefined)[],
): readonly BookName[] {
  const name = attributeOf(element, 'name') ?? '';
  if (!isUsersName(name, (mark) => attributeOf(element, mark))) return [];
  const place = attributeOf(element, 'localSheetId');
  const sheet = place === undefined ? undefined : listed[Number(place)]?.id;
  if (place !== undefined && sheet === undefined) return [];
  return [{ name, formula: element.text.trim(), sheet }];
}
