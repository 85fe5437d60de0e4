import { type ZipPart, zipOf } from './zip-of';

/** The parts of a little workbook that matter to a test; everything else is valid. */
export interface XlsxParts {
  /** Inside of `sheetData`, or a whole part when it begins with `<?xml`. */
  readonly sheets?: readonly {
    readonly name: string;
    readonly xml: string;
    readonly state?: string;
  }[];
  /** Inside of `sst`. */
  readonly strings?: string;
  /** Codes of number formats; style 1 is the first. */
  readonly formats?: readonly string[];
  readonly workbookProperties?: string;
  readonly extra?: readonly ZipPart[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Bytes of an .xlsx with these cells: `xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>')`. */
export function xlsxOf(content: string | XlsxParts): Uint8Array {
  return zipOf(xlsxPartsOf(content));
}

/** The same, not yet packed. */
export function xlsxPartsOf(content: string | XlsxParts): readonly ZipPart[] {
  const parts: XlsxParts =
    typeof content === 'string' ? { sheets: [{ name: 'Sheet1', xml: content }] } : content;
  const sheets = parts.sheets ?? [];
  return [
    { name: '[Content_Types].xml', data: contentTypes(sheets.length) },
    { name: '_rels/.rels', data: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', data: workbookXml(parts) },
    { name: 'xl/_rels/workbook.xml.rels', data: workbookRelations(sheets.length) },
    { name: 'xl/styles.xml', data: stylesXml(parts.formats ?? []) },
    {
      name: 'xl/sharedStrings.xml',
      data: `${HEAD}<sst xmlns="${MAIN}">${parts.strings ?? ''}</sst>`,
    },
    ...sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${String(index + 1)}.xml`,
      data: xml.startsWith('<?xml') ? xml : sheetXml(xml),
    })),
    ...(parts.extra ?? []),
  ];
}

/** A whole worksheet part; what follows `sheetData` may be given. */
export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join('')}</Types>`;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const tags = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`;
}

function workbookRelations(sheets: number): string {
  const worksheets = Array.from({ length: sheets }, (_, index) => {
    const number = String(index + 1);
    return [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const;
  });
  return relations([
    ...worksheets,
    ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ['rIdStyles', 'styles', 'styles.xml'],
  ]);
}

function workbookXml({ sheets = [], workbookProperties = '' }: XlsxParts): string {
  const tags = sheets.map(({ name, state }, index) => {
    const number = String(index + 1);
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${number}"${visibility} r:id="rId${number}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${workbookProperties}/><sheets>${tags.join('')}</sheets></workbook>`;
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escapeXml(code)}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`);
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
