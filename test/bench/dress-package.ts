import { Zip, ZipDeflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import {
  type ChainLink,
  CUSTOM_XML,
  appXml,
  calcChainXml,
  coreXml,
  stylesAmong,
  themeXml,
} from './office-parts';
import { shareTexts } from './share-texts';

/** Who saved a workbook, which shows in its parts. */
export type OfficeProgram = 'wps' | 'excel' | 'poi';

type Random = () => number;
type Parts = Record<string, Uint8Array>;

/** A part that is put beside ours. */
interface AddedPart {
  readonly name: string;
  readonly xml: string;
  readonly contentType: string;
  /** Type of the pointer to it, and from where; none for parts that nothing points to. */
  readonly relation: string;
  readonly from: 'workbook' | 'package';
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PACKAGE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Cell styles that the program writes. */
const STYLES: Readonly<Record<OfficeProgram, number>> = { wps: 49, excel: 20, poi: 1 };
/** Workbooks that were used for years have gathered some more. */
const MOST_STYLES_MORE = 3;

/** A workbook of ours in the package of the program that offices have: same figures, other parts beside them. */
export function dressPackage(
  bytes: Uint8Array,
  program: OfficeProgram,
  random: Random,
): Uint8Array {
  const parts = unzipSync(shareTexts(bytes));
  const styles =
    STYLES[program] + Math.floor(random() * (program === 'poi' ? 1 : MOST_STYLES_MORE));
  const selected = 3 + Math.floor(random() * 40);
  const sheets = namesOfSheets(textOf(parts, 'xl/workbook.xml'));
  const dressed: Parts = {};
  for (const name of Object.keys(parts)) {
    const xml = textOf(parts, name);
    if (name === 'xl/styles.xml') dressed[name] = strToU8(stylesAmong(xml, styles));
    else if (name.startsWith('xl/worksheets/')) {
      dressed[name] = strToU8(dressSheet(xml, program, selected));
    } else dressed[name] = strToU8(dressPart(name, xml, program));
  }
  const minute = Math.floor(random() * 40_000);
  const added = program === 'poi' ? poiParts(minute) : officeParts(program, sheets, minute);
  const all = [...added, ...chainOf(dressed, program)].reduce(addPart, dressed);
  return program === 'poi' ? streamZip(all) : zipSync(all, { level: 6, mtime: SAVED });
}

const SAVED = '1980-01-01T12:00:00';

function textOf(parts: Parts, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}

function namesOfSheets(xml: string): readonly string[] {
  return [...xml.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = '']) => name);
}

function dressPart(name: string, xml: string, program: OfficeProgram): string {
  if (name === 'xl/workbook.xml') {
    const version =
      program === 'wps'
        ? 'lastEdited="3" lowestEdited="5" rupBuild="9302"'
        : 'lastEdited="7" lowestEdited="7" rupBuild="23426"';
    return program === 'poi'
      ? xml.replace(' fullCalcOnLoad="1"', '')
      : xml
          .replace('<workbookPr/>', `<fileVersion appName="xl" ${version}/><workbookPr/>`)
          .replace(' fullCalcOnLoad="1"', '');
  }
  // Excel keeps a hint on how to sort each text beside it.
  if (name === 'xl/sharedStrings.xml' && program === 'excel') {
    return xml.replaceAll('</t></si>', '</t><phoneticPr fontId="1" type="noConversion"/></si>');
  }
  return xml;
}

/** Rows say how far their cells reach, a cell is selected, Excel adds the depth of letters. */
function dressSheet(xml: string, program: OfficeProgram, selected: number): string {
  if (program === 'poi') return xml;
  const depth = program === 'excel' ? ' x14ac:dyDescent="0.15"' : '';
  const namespaces =
    program === 'excel'
      ? ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
      : ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const cell = `C${String(selected)}`;
  return xml
    .replace(/<worksheet xmlns="[^"]*"/u, (tag) => `${tag}${namespaces}`)
    .replace(
      /<row r="\d+"(?: ht="[\d.]+" customHeight="1")?/gu,
      (tag) => `${tag.replace(/r="\d+"/u, '$& spans="1:6"')}${depth}`,
    )
    .replace(
      /workbookViewId="0"\/>/u,
      `workbookViewId="0"><selection activeCell="${cell}" sqref="${cell}"/></sheetView>`,
    );
}

function officeParts(
  program: 'wps' | 'excel',
  sheets: readonly string[],
  minute: number,
): readonly AddedPart[] {
  const name = program === 'wps' ? 'WPS 表格' : 'Microsoft Excel';
  const theme: AddedPart = {
    name: 'xl/theme/theme1.xml',
    xml: themeXml(program === 'wps' ? 'WPS' : 'Office 主题'),
    contentType: `${OFFICE}.theme+xml`,
    relation: `${RELATION}/theme`,
    from: 'workbook',
  };
  const custom: AddedPart = {
    name: 'docProps/custom.xml',
    xml: CUSTOM_XML,
    contentType: `${OFFICE}.custom-properties+xml`,
    relation: `${RELATION}/custom-properties`,
    from: 'package',
  };
  return [
    theme,
    propertiesPart(name, sheets),
    corePart(minute),
    ...(program === 'wps' ? [custom] : []),
  ];
}

function poiParts(minute: number): readonly AddedPart[] {
  return [propertiesPart('Apache POI', []), corePart(minute)];
}

function propertiesPart(program: string, sheets: readonly string[]): AddedPart {
  return {
    name: 'docProps/app.xml',
    xml: appXml(program, sheets),
    contentType: `${OFFICE}.extended-properties+xml`,
    relation: `${RELATION}/extended-properties`,
    from: 'package',
  };
}

function corePart(minute: number): AddedPart {
  return {
    name: 'docProps/core.xml',
    xml: coreXml(minute),
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${PACKAGE_RELATION}/core-properties`,
    from: 'package',
  };
}

/** Excel alone keeps the order of calculation. */
function chainOf(parts: Parts, program: OfficeProgram): readonly AddedPart[] {
  if (program !== 'excel') return [];
  const links: ChainLink[] = Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/'))
    .flatMap((name, at) =>
      [...textOf(parts, name).matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>/gu)].map(
        ([, address = '']) => ({
          sheet: at + 1,
          address,
        }),
      ),
    );
  if (links.length === 0) return [];
  return [
    {
      name: 'xl/calcChain.xml',
      xml: calcChainXml(links),
      contentType: `${OFFICE}.spreadsheetml.calcChain+xml`,
      relation: `${RELATION}/calcChain`,
      from: 'workbook',
    },
  ];
}

function addPart(parts: Parts, { name, xml, contentType, relation, from }: AddedPart): Parts {
  const relations = from === 'package' ? '_rels/.rels' : 'xl/_rels/workbook.xml.rels';
  const target = from === 'package' ? name : name.slice('xl/'.length);
  const id = `rIdX${String(Object.keys(parts).length)}`;
  return {
    ...parts,
    '[Content_Types].xml': insert(parts, '[Content_Types].xml', {
      before: '</Types>',
      xml: `<Override PartName="/${name}" ContentType="${contentType}"/>`,
    }),
    [relations]: insert(parts, relations, {
      before: '</Relationships>',
      xml: `<Relationship Id="${id}" Type="${relation}" Target="${target}"/>`,
    }),
    [name]: strToU8(xml),
  };
}

function insert(
  parts: Parts,
  name: string,
  { before, xml }: { readonly before: string; readonly xml: string },
): Uint8Array {
  return strToU8(textOf(parts, name).replace(before, `${xml}${before}`));
}

/** A zip as a writer of streams leaves it: sizes and checksums stand behind the data. */
function streamZip(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, part] of Object.entries(parts)) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = SAVED;
    zip.add(entry);
    entry.push(part, true);
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(chunks));
}
