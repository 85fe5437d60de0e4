/** Parts of a package that say nothing of its figures, and that every reader has to get past all the same. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const SCHEME_COLOURS =
  'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink';
const COLOURS = [
  ...['000000', 'FFFFFF', '44546A', 'E7E6E6', '5B9BD5', 'ED7D31'],
  ...['A5A5A5', 'FFC000', '4472C4', '70AD47', '0563C1', '954F72'],
];
/** Scripts for which Office names a typeface in every theme. */
const SCRIPTS = [
  ...[
    'Jpan',
    'Hang',
    'Hans',
    'Hant',
    'Arab',
    'Hebr',
    'Thai',
    'Ethi',
    'Beng',
    'Gujr',
    'Khmr',
    'Knda',
  ],
  ...[
    'Guru',
    'Cans',
    'Cher',
    'Yiii',
    'Tibt',
    'Thaa',
    'Deva',
    'Telu',
    'Taml',
    'Syrc',
    'Orya',
    'Mlym',
  ],
  ...['Laoo', 'Sinh', 'Mong', 'Viet', 'Uigh', 'Geor'],
];

/** The theme that Office puts into every workbook, some 7 kB. */
export function themeXml(name: string): string {
  const colours = SCHEME_COLOURS.split(' ').map(
    (role, at) => `<a:${role}><a:srgbClr val="${COLOURS[at] ?? ''}"/></a:${role}>`,
  );
  const faces = SCRIPTS.map((script) => `<a:font script="${script}" typeface="Times New Roman"/>`);
  const font = (role: string): string =>
    `<a:${role}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>${faces.join('')}</a:${role}>`;
  const stop = (position: number, tint: number): string =>
    `<a:gs pos="${String(position)}"><a:schemeClr val="phClr"><a:lumMod val="110000"/><a:satMod val="105000"/><a:tint val="${String(tint)}"/></a:schemeClr></a:gs>`;
  const gradient = `<a:gradFill rotWithShape="1"><a:gsLst>${stop(0, 67000)}${stop(50000, 73000)}${stop(100000, 81000)}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${String(width)}" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return [
    `${HEAD}<a:theme xmlns:a="${DRAWING}" name="${name}"><a:themeElements>`,
    `<a:clrScheme name="Office">${colours.join('')}</a:clrScheme>`,
    `<a:fontScheme name="Office">${font('majorFont')}${font('minorFont')}</a:fontScheme>`,
    `<a:fmtScheme name="Office"><a:fillStyleLst>${plain}${gradient}${gradient}</a:fillStyleLst>`,
    `<a:lnStyleLst>${[6350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effects}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${plain}${plain}${gradient}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
}

/** Built-in styles share some of their looks. */
const MOST_LISTED = { fonts: 22, fills: 33, borders: 8 };

/** What a list of the styles part has, and what is put behind it. */
interface Addition {
  readonly list: string;
  readonly entries: readonly string[];
}

/**
 * Our styles among those that programs keep beside them: built-in cell styles with their typefaces and fills.
 * Cells keep their numbers.
 *
 * @param count - built-in styles; WPS writes all 49 (some 21 kB together), Excel those once used, POI one
 */
export function stylesAmong(ours: string, count: number): string {
  const styles = numbers(count - 1);
  const additions: readonly Addition[] = [
    { list: 'fonts', entries: styles.slice(0, MOST_LISTED.fonts).map(fontXml) },
    { list: 'fills', entries: styles.slice(0, MOST_LISTED.fills).map(fillXml) },
    { list: 'borders', entries: styles.slice(0, MOST_LISTED.borders).map(borderXml) },
    { list: 'cellStyleXfs', entries: styles.map(styleXfXml) },
    { list: 'cellStyles', entries: styles.map(cellStyleXml) },
  ];
  const grown = additions.reduce(grow, ours);
  const tables =
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>';
  return count === 1 ? grown : grown.replace('</cellStyles>', `</cellStyles>${tables}`);
}

function grow(xml: string, { list, entries }: Addition): string {
  const opened = new RegExp(`<${list} count="(\\d+)">`, 'u');
  const total = (before: string): string => String(Number(before) + entries.length);
  return xml
    .replace(opened, (_, before: string) => `<${list} count="${total(before)}">`)
    .replace(`</${list}>`, `${entries.join('')}</${list}>`);
}

function fontXml(at: number): string {
  const bold = at % 5 === 0 ? '<b/>' : '';
  return `<font>${bold}<sz val="${String(10 + (at % 6))}"/><color theme="${String(at % 10)}"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font>`;
}

function fillXml(at: number): string {
  const tint = (((at % 4) + 1) / 5).toFixed(14);
  return `<fill><patternFill patternType="solid"><fgColor theme="${String(at % 10)}" tint="${tint}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(at: number): string {
  const side = (name: string): string =>
    `<${name} style="thin"><color rgb="FF${String(100_000 + at * 7919)}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function styleXfXml(at: number): string {
  const place = `fontId="${String(1 + (at % 3))}" fillId="${String(2 + (at % MOST_LISTED.fills))}" borderId="${String(at % 3)}"`;
  const applied = 'applyNumberFormat="0" applyBorder="0" applyAlignment="0" applyProtection="0"';
  return `<xf numFmtId="0" ${place} ${applied}><alignment vertical="center"/></xf>`;
}

function cellStyleXml(at: number): string {
  const name = `${String(20 * (1 + (at % 3)))}% - 强调文字颜色 ${String(at)}`;
  return `<cellStyle name="${name}" xfId="${String(at + 1)}" builtinId="${String(30 + at)}"/>`;
}

/** Program and titles of the sheets. */
export function appXml(program: string, sheets: readonly string[]): string {
  const titles = sheets.map((name) => `<vt:lpstr>${name}</vt:lpstr>`).join('');
  const count = String(sheets.length);
  return [
    `${HEAD}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${OFFICE}/docPropsVTypes">`,
    `<Application>${program}</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>`,
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>',
    `<vt:variant><vt:i4>${count}</vt:i4></vt:variant></vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${count}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts>`,
    '<LinksUpToDate>false</LinksUpToDate><AppVersion>16.0300</AppVersion></Properties>',
  ].join('');
}

/** When it was saved: no two workbooks have this part alike. */
export function coreXml(minute: number): string {
  const saved = new Date(Date.UTC(2022, 10, 30) + minute * 60_000)
    .toISOString()
    .replace('.000', '');
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${saved}</dcterms:${name}>`;
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>Administrator</dc:creator>${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}

/** The number that WPS gives itself. */
export const CUSTOM_XML = `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.12980</vt:lpwstr></property></Properties>`;

/** A formula by its sheet, counted from 1, and its address. */
export interface ChainLink {
  readonly sheet: number;
  readonly address: string;
}

/** The order in which Excel last calculated. */
export function calcChainXml(links: readonly ChainLink[]): string {
  const cells = links.map(({ sheet, address }) => `<c r="${address}" i="${String(sheet)}"/>`);
  return `${HEAD}<calcChain xmlns="${SHEET}">${cells.join('')}</calcChain>`;
}
