import type { CellRange } from '../domain/grid/cell-range';
import { formatColumn } from '../domain/grid/cell-ref';
import type { PrintSetup } from '../domain/layout/sheet-plan';
import type { Deflate } from './deflate';
import type { WrittenSheet } from './write-sheet-xml';
import { writeSheetXml } from './write-sheet-xml';
import { SHEET_NAMESPACE, XML_HEAD, escapeXml } from './write-xml';
import { type NewPart, packZip, packZipWith } from './write-zip';

/** A workbook to be written: its sheets and the part that describes the looks their cells name. */
export interface WrittenBook {
  readonly sheets: readonly WrittenSheet[];
  readonly stylesXml: string;
  /** Whether programs calculate everything on opening, as for formulas without a result. */
  readonly recalculates: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Bytes of an .xlsx file. No clock goes into it: the same book packed in the same way gives the same bytes.
 *
 * Texts stand in the cells that hold them, not in a shared list, which every reader takes and which
 * keeps a sheet readable alone.
 */
export function writeBook(book: WrittenBook): Uint8Array {
  return packZip(partsOf(book));
}

/** The same, packed by `deflate`, which may work beside the writing. */
export function writeBookWith(book: WrittenBook, deflate: Deflate): Promise<Uint8Array> {
  return packZipWith(partsOf(book), deflate);
}

/** The parts in their order, each written when it is asked for. */
function* partsOf(book: WrittenBook): Generator<NewPart> {
  const { sheets } = book;
  yield { name: '[Content_Types].xml', text: [contentTypesXml(sheets)] };
  yield { name: '_rels/.rels', text: [packageRelationsXml()] };
  yield { name: 'xl/workbook.xml', text: [workbookXml(book)] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelationsXml(sheets)] };
  yield { name: 'xl/styles.xml', text: [book.stylesXml] };
  for (const [index, sheet] of sheets.entries()) {
    yield { name: sheetPart(index), text: writeSheetXml(sheet, index) };
  }
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

function contentTypesXml(sheets: readonly WrittenSheet[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    ...sheets.map((_, index) => override(sheetPart(index), 'worksheet')),
    '</Types>',
  ].join('');
}

function relationsXml(targets: readonly (readonly [kind: string, target: string])[]): string {
  const relations = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function packageRelationsXml(): string {
  return relationsXml([['officeDocument', 'xl/workbook.xml']]);
}

function workbookRelationsXml(sheets: readonly WrittenSheet[]): string {
  return relationsXml([
    ...sheets.map((_, index) => ['worksheet', sheetPart(index).slice('xl/'.length)] as const),
    ['styles', 'styles.xml'],
  ]);
}

/** Excel calculates files of older engines anew on opening; this is the number of Excel 2019 and 365. */
const CALCULATED_BY = '191029';

function workbookXml({ sheets, recalculates }: WrittenBook): string {
  const first = Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === 'visible'),
  );
  return [
    `${XML_HEAD}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${OFFICE}">`,
    '<workbookPr/>',
    `<bookViews><workbookView activeTab="${String(first)}"/></bookViews>`,
    `<sheets>${sheets.map(sheetEntry).join('')}</sheets>`,
    definedNamesXml(sheets),
    `<calcPr calcId="${CALCULATED_BY}"${recalculates ? ' fullCalcOnLoad="1"' : ''}/></workbook>`,
  ].join('');
}

const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' };

function sheetEntry({ name, visibility }: WrittenSheet, index: number): string {
  const id = String(index + 1);
  return `<sheet name="${escapeXml(name)}" sheetId="${id}"${STATES[visibility]} r:id="rId${id}"/>`;
}

function definedNamesXml(sheets: readonly WrittenSheet[]): string {
  const names = sheets.flatMap((sheet, index) =>
    printNames(sheet).map(({ name, formula }) => {
      const of = `localSheetId="${String(index)}"`;
      return `<definedName name="${name}" ${of}>${escapeXml(formula)}</definedName>`;
    }),
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** What is printed, and what on every page, is kept in names of the sheet (ECMA-376 Part 1, 18.2.5). */
export function printNames({ name, print }: Pick<WrittenSheet, 'name' | 'print'>): readonly {
  readonly name: string;
  readonly formula: string;
}[] {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  return Object.entries({
    Print_Area: print?.area === undefined ? [] : [fixedRange(print.area)],
    Print_Titles: repeated(print),
  }).flatMap(([kind, places]) => {
    if (places.length === 0) return [];
    const formula = places.map((place) => `${sheet}${place}`).join(',');
    return [{ name: `_xlnm.${kind}`, formula }];
  });
}

/** Columns before rows, as Excel writes them. */
function repeated(print: PrintSetup | undefined): readonly string[] {
  const { repeatRows: rows, repeatCols: cols } = print ?? {};
  return [
    ...(cols === undefined ? [] : [`$${formatColumn(cols[0])}:$${formatColumn(cols[1])}`]),
    ...(rows === undefined ? [] : [`$${String(rows[0] + 1)}:$${String(rows[1] + 1)}`]),
  ];
}

function fixedRange({ top, left, bottom, right }: CellRange): string {
  const fixed = (row: number, col: number): string => `$${formatColumn(col)}$${String(row + 1)}`;
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}
