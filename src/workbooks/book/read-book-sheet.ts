import { type XmlTag, scanXml } from '../scan-xml';
import type { BookSheet } from './book';
import { type CellsSource, createCellsReader } from './read-book-cells';
import type { ListedSheet } from './read-book-part';
import { createConditionsReader } from './read-conditions';
import { createListsReader } from './read-lists';
import { createProtectionReader } from './read-protection';
import { createLayoutReader } from './read-sheet-layout';
import { digitWidth } from './sizes';

/** A sheet of a package and what is needed to read it as users see it. */
export interface BookSheetSource extends Omit<CellsSource, 'part'> {
  readonly listed: ListedSheet;
  readonly xml: string;
}

/** Reads a worksheet part in a single pass: cells with their looks, sizes, merged ranges, conditions. */
export function readBookSheet(source: BookSheetSource): BookSheet {
  const { listed, xml, plain } = source;
  const layout = createLayoutReader(digitWidth(plain.letters), listed.part);
  const protection = createProtectionReader(source.looks.unlocked);
  const cells = createCellsReader(
    { ...source, part: listed.part },
    {
      rowOpened: (row, attributes) => {
        layout.rowOpened(row, attributes);
        protection.rowOpened(row, attributes);
      },
      cellOpened: protection.cellOpened,
    },
  );
  const conditions = createConditionsReader(source.looks);
  const lists = createListsReader();
  scanXml(xml, listed.part, {
    open: (name, attributes, parent) => {
      const tag: XmlTag = { name, attributes, parent };
      if (cells.open(tag)) return;
      layout.open(tag);
      protection.open(tag);
      conditions.open(name, attributes);
      lists.open(name, attributes);
    },
    close: (name, parent) => {
      cells.close(name, parent);
      conditions.close(name);
      lists.close(name);
    },
    text: (text) => {
      cells.text(text);
      conditions.text(text);
      lists.text(text);
    },
  });
  const read = cells.take();
  return {
    id: listed.id,
    name: listed.name,
    visibility: listed.visibility,
    cells: read,
    ...layout.take(read),
    conditions: conditions.take(),
    lists: lists.take(),
    protection: protection.take(),
    origins: undefined,
    print: undefined,
    choices: [],
  };
}
