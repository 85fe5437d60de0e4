import { type CellRef, SHEET_LIMITS } from '../domain/grid/cell-ref';
import type { Cell, Grid, Workbook } from '../domain/grid/grid';
import { LIMITS, refuseTooLarge } from './limits';
import { fromR1C1 } from './r1c1-formula';
import { refuseDamaged } from './refusal';
import { type XmlAttributes, findAttribute, isTrue, scanXml } from './scan-xml';
import {
  type ReadBudget,
  type SheetBuilder,
  createBudget,
  createSheetBuilder,
} from './sheet-builder';
import { readSpreadsheetXmlValue } from './spreadsheet-xml-cell';
import { type SpreadsheetXmlStyles, createSpreadsheetXmlStyles } from './spreadsheet-xml-styles';

/** The whole file is one part. */
const PART = 'workbook.xml';
/** Tags whose text matters. */
const TEXTS: ReadonlySet<string> = new Set(['Data', 'Visible', 'Date1904']);

/** Reads a workbook in the XML of Excel 2003 (SpreadsheetML), in the order of its tabs. */
export function readSpreadsheetXml(xml: string): Workbook {
  if (xml.length > LIMITS.markupBytes) refuseTooLarge('file-bytes', LIMITS.markupBytes);
  const styles = createSpreadsheetXmlStyles();
  const budget = createBudget();
  const sheets: Grid[] = [];
  let sheet: OpenSheet | undefined;
  let is1904 = false;
  let text = '';
  scanXml(xml, PART, {
    open: (name, attributes, parent) => {
      if (TEXTS.has(name)) text = '';
      if (name === 'Date1904') is1904 = true;
      styles.open(name, attributes);
      if (name === 'Worksheet') {
        sheet = openSheet({
          name: findAttribute(attributes, 'Name') ?? '',
          styles,
          budget,
          is1904,
        });
        if (sheets.length >= LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
      } else sheet?.open(name, attributes, parent);
    },
    close: (name, parent) => {
      if (name === 'Worksheet' && sheet !== undefined) {
        sheets.push(sheet.end());
        sheet = undefined;
      } else sheet?.close(name, parent, text);
    },
    text: (piece) => {
      text += piece;
    },
  });
  return sheets.length > 0 ? { sheets } : refuseDamaged('structure');
}

interface OpenSheet {
  readonly open: (name: string, attributes: XmlAttributes, parent: string) => void;
  readonly close: (name: string, parent: string, text: string) => void;
  readonly end: () => Grid;
}

interface SheetSource {
  readonly name: string;
  readonly styles: SpreadsheetXmlStyles;
  readonly budget: ReadBudget;
  readonly is1904: boolean;
}

function openSheet({ name: sheetName, styles, budget, is1904 }: SheetSource): OpenSheet {
  const builder = createSheetBuilder({ name: sheetName, visibility: 'visible' }, budget);
  const place = createPlace(builder);
  let visibility: Grid['visibility'] = 'visible';
  let cell: XmlAttributes | undefined;
  let data: TypedText | undefined;
  let dataType: string | undefined;
  return {
    open: (name, attributes, parent) => {
      if (name === 'Column' && parent === 'Table') place.column(attributes);
      if (name === 'Row' && parent === 'Table') place.row(attributes);
      if (name === 'Cell' && parent === 'Row') {
        budget.spell();
        place.cell(attributes);
        cell = attributes;
        data = undefined;
      }
      // A comment has data of its own.
      if (name === 'Data' && parent === 'Cell') dataType = findAttribute(attributes, 'Type');
    },
    close: (name, parent, text) => {
      if (name === 'Data' && parent === 'Cell') data = { type: dataType, text };
      if (name === 'Visible' && parent === 'WorksheetOptions')
        visibility = toVisibility(text.trim());
      if (name !== 'Cell' || parent !== 'Row' || cell === undefined) return;
      const format = styles.formatOf(findAttribute(cell, 'StyleID'));
      builder.addCell(toCell({ cell, data, format, is1904, ref: place.ref() }));
      place.leaveCell(cell);
    },
    end: () => ({ ...builder.build(), visibility }),
  };
}

interface TypedText {
  readonly type: string | undefined;
  readonly text: string;
}

interface CellSource {
  readonly cell: XmlAttributes;
  readonly data: TypedText | undefined;
  readonly format: string;
  readonly is1904: boolean;
  readonly ref: CellRef;
}

function toCell({ cell, data, format, is1904, ref }: CellSource): Cell {
  const formula = findAttribute(cell, 'Formula');
  const content = { type: data?.type, text: data?.text ?? '', hasFormula: formula !== undefined };
  return {
    ref,
    formula: formula === undefined ? undefined : fromR1C1(formula.replace(/^=/u, ''), ref),
    ...readSpreadsheetXmlValue({ ...content, format, is1904 }),
  };
}

function toVisibility(text: string): Grid['visibility'] {
  if (text === 'SheetHidden') return 'hidden';
  return text === 'SheetVeryHidden' ? 'very-hidden' : 'visible';
}

interface Place {
  readonly column: (attributes: XmlAttributes) => void;
  readonly row: (attributes: XmlAttributes) => void;
  readonly cell: (attributes: XmlAttributes) => void;
  readonly leaveCell: (attributes: XmlAttributes) => void;
  readonly ref: () => CellRef;
}

/** Keeps count of rows and columns: each stands after the last one unless it says its number. */
function createPlace(builder: SheetBuilder): Place {
  let nextColumn = 0;
  let nextRow = 0;
  let row = 0;
  let col = 0;
  return {
    column: (attributes) => {
      const first = indexOf(attributes, nextColumn);
      nextColumn = first + 1 + countOf(attributes, 'Span');
      if (isTrue(attributes, 'Hidden')) builder.hideCols(first, nextColumn - 1);
    },
    row: (attributes) => {
      builder.spellRow();
      row = indexOf(attributes, nextRow);
      nextRow = row + 1 + countOf(attributes, 'Span');
      col = 0;
      if (isTrue(attributes, 'Hidden')) builder.hideRows(row, nextRow - 1);
    },
    cell: (attributes) => {
      col = indexOf(attributes, col);
      const bottom = row + countOf(attributes, 'MergeDown');
      const right = col + countOf(attributes, 'MergeAcross');
      if (bottom >= SHEET_LIMITS.rows || right >= SHEET_LIMITS.cols) refuseDamaged('structure');
      builder.addMerge({ top: row, left: col, bottom, right });
    },
    leaveCell: (attributes) => {
      col += 1 + countOf(attributes, 'MergeAcross');
    },
    ref: () => ({ row, col }),
  };
}

function indexOf(attributes: XmlAttributes, otherwise: number): number {
  const index = findAttribute(attributes, 'Index');
  return index === undefined ? otherwise : positive(index) - 1;
}

function countOf(attributes: XmlAttributes, name: string): number {
  const count = findAttribute(attributes, name);
  return count === undefined || count === '0' ? 0 : positive(count);
}

function positive(text: string): number {
  return /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : refuseDamaged('structure');
}
