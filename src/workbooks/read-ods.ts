import type { Grid, Workbook } from '../domain/grid/grid';
import { decodeXml } from './decode-text';
import { LIMITS, refuseTooLarge } from './limits';
import { createOdsTable, type OdsTableReader } from './ods-table';
import { createOdsText } from './ods-text';
import { refuse, refuseDamaged } from './refusal';
import { type XmlAttributes, findAttribute, scanXml } from './scan-xml';
import {
  type ReadBudget,
  type SheetBuilder,
  createBudget,
  createSheetBuilder,
} from './sheet-builder';
import { readPart } from './xlsx-package';
import type { ZipArchive } from './zip-archive';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads the tables of a verified .ods package in the order of their tabs.
 *
 * @see OpenDocument 1.3 part 3 §9
 */
export function readOds(archive: ZipArchive): Workbook {
  const manifest = archive.findPart(MANIFEST);
  if (manifest !== undefined && decodeXml(manifest, MANIFEST).includes('encryption-data')) {
    refuse({ code: 'encrypted' });
  }
  return { sheets: readTables(readPart(archive, CONTENT, decodeXml)) };
}

interface OpenTable {
  readonly builder: SheetBuilder;
  readonly reader: OdsTableReader;
}

function readTables(xml: string): readonly Grid[] {
  const sheets: Grid[] = [];
  const budget = createBudget();
  const styles = createTableStyles();
  const text = createOdsText();
  let table: OpenTable | undefined;
  // A table inside a cell has rows of its own, which are not the sheet's.
  let nested = 0;
  scanXml(xml, CONTENT, {
    open: (name, attributes, parent) => {
      if (name === 'encryption-data') refuse({ code: 'encrypted' });
      styles.open(name, attributes);
      if (name === 'table' && table !== undefined) nested += 1;
      else if (name === 'table' && parent === 'spreadsheet') {
        table = openTable({ attributes, isHidden: styles.isHidden(attributes), budget });
        if (sheets.length >= LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
      } else if (table !== undefined && nested === 0) {
        openTag(table.reader, name, attributes);
        text.open(name, attributes, parent);
      }
    },
    close: (name, parent) => {
      if (name === 'table' && nested > 0) nested -= 1;
      else if (name === 'table' && table !== undefined) {
        sheets.push(table.builder.build());
        table = undefined;
      } else if (table !== undefined && nested === 0) {
        text.close(name, parent);
        if (isCell(name)) table.reader.closeCell(text.take());
        if (name === 'table-row') table.reader.closeRow();
      }
    },
    text: text.text,
  });
  return sheets.length > 0 ? sheets : refuseDamaged('structure', CONTENT);
}

function openTable(source: {
  readonly attributes: XmlAttributes;
  readonly isHidden: boolean;
  readonly budget: ReadBudget;
}): OpenTable {
  const { attributes, isHidden, budget } = source;
  const name = findAttribute(attributes, 'name') ?? '';
  const builder = createSheetBuilder({ name, visibility: isHidden ? 'hidden' : 'visible' }, budget);
  return { builder, reader: createOdsTable(builder, budget) };
}

function isCell(name: string): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

function openTag(reader: OdsTableReader, name: string, attributes: XmlAttributes): void {
  if (name === 'table-column') reader.column(attributes);
  if (name === 'table-row') reader.openRow(attributes);
  if (isCell(name)) reader.openCell(attributes);
}

interface TableStyles {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly isHidden: (table: XmlAttributes) => boolean;
}

/** A table is hidden by its style, which stands before it. */
function createTableStyles(): TableStyles {
  const hidden = new Set<string>();
  let style = '';
  return {
    open: (name, attributes) => {
      if (name === 'style') style = findAttribute(attributes, 'name') ?? '';
      const isOff = name === 'table-properties' && findAttribute(attributes, 'display') === 'false';
      if (isOff) hidden.add(style);
    },
    isHidden: (table) => hidden.has(findAttribute(table, 'style-name') ?? ''),
  };
}
