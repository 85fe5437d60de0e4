import { parseRange } from '../domain/grid/cell-range';
import { type CellRef, parseA1 } from '../domain/grid/cell-ref';
import type { Grid } from '../domain/grid/grid';
import { rememberTexts } from '../domain/kernel/remember';
import { refuseDamaged } from './refusal';
import {
  type XmlAttributes,
  type XmlHandler,
  type XmlTag,
  findAttribute,
  isTrue,
  scanXml,
} from './scan-xml';
import {
  type ReadBudget,
  type SheetBuilder,
  type SheetHead,
  createSheetBuilder,
} from './sheet-builder';
import { type XlsxContext, readXlsxValue } from './xlsx-cell';
import { createSharedFormulas } from './xlsx-formulas';
import { createRichText } from './xlsx-strings';

/** A sheet of a package and what is needed to read it, but for its part. */
export interface XlsxSheetPlace {
  readonly head: SheetHead;
  readonly part: string;
  readonly context: XlsxContext;
  readonly budget: ReadBudget;
}

/** The same with the text of its part. */
export interface XlsxSheetSource extends XlsxSheetPlace {
  readonly xml: string;
}

/** Reads one worksheet part in a single pass. */
export function readXlsxSheet({ head, part, xml, context, budget }: XlsxSheetSource): Grid {
  const builder = createSheetBuilder(head, budget);
  const rows = createRowTracker(builder, part);
  const cell = createCellReader(builder, context, part);
  const open = (name: string, attributes: XmlAttributes, parent: string): void => {
    if (parent === 'sheetData' && name === 'row') rows.open(attributes);
    else if (parent === 'row' && name === 'c') {
      budget.spell();
      cell.start(rows.placeCell(attributes), attributes);
    } else if (cell.isOpen()) cell.open(name, attributes);
    else readSheetTag(builder, { name, attributes, parent }, part);
    if (hidesRows({ name, attributes, parent })) rows.hideByDefault();
  };
  const handler: XmlHandler = {
    open,
    close: (name, parent) => {
      if (parent === 'row' && name === 'c') cell.end();
      else if (cell.isOpen()) cell.close(name);
    },
    text: cell.text,
  };
  scanXml(xml, part, handler);
  return builder.build();
}

/** A form has some fifty merged ranges, the same in every workbook. */
const MOST_RANGES = 5000;
const parseMerge = rememberTexts(parseRange, MOST_RANGES);

/** Whether the tag says that every row is hidden that does not say otherwise. */
export function hidesRows({ name, attributes }: XmlTag): boolean {
  return name === 'sheetFormatPr' && isTrue(attributes, 'zeroHeight');
}

/** Takes merged ranges and hidden columns from their tags; any other tag tells nothing. */
export function readSheetTag(
  builder: Pick<SheetBuilder, 'addMerge' | 'hideCols'>,
  { name, attributes, parent }: XmlTag,
  part: string,
): void {
  if (name === 'mergeCell' && parent === 'mergeCells') {
    const range = parseMerge(findAttribute(attributes, 'ref') ?? '');
    builder.addMerge(range ?? refuseDamaged('structure', part));
  }
  if (name === 'col' && parent === 'cols' && isHiddenCol(attributes)) {
    const first = Number(findAttribute(attributes, 'min'));
    builder.hideCols(first - 1, Number(findAttribute(attributes, 'max') ?? first) - 1);
  }
}

function isHiddenCol(attributes: XmlAttributes): boolean {
  return isTrue(attributes, 'hidden') || Number(findAttribute(attributes, 'width') ?? '1') === 0;
}

interface RowTracker {
  readonly open: (attributes: XmlAttributes) => void;
  readonly hideByDefault: () => void;
  /** Where a cell stands: where it says, or next to the one before. */
  readonly placeCell: (attributes: XmlAttributes) => CellRef;
}

function createRowTracker(builder: SheetBuilder, part: string): RowTracker {
  let row = -1;
  let col = -1;
  const shown = new Set<number>();
  return {
    open: (attributes) => {
      builder.spellRow();
      const number = findAttribute(attributes, 'r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      if (!Number.isInteger(row) || row < 0) refuseDamaged('structure', part);
      col = -1;
      if (isTrue(attributes, 'hidden')) builder.hideRows(row, row);
      else shown.add(row);
    },
    hideByDefault: () => {
      builder.hideRowsExcept(shown);
    },
    placeCell: (attributes) => {
      const address = findAttribute(attributes, 'r');
      const ref = address === undefined ? { row, col: col + 1 } : parseA1(address);
      if (ref?.row !== row) return refuseDamaged('structure', part);
      col = ref.col;
      return ref;
    },
  };
}

interface CellReader {
  readonly isOpen: () => boolean;
  readonly start: (ref: CellRef, attributes: XmlAttributes) => void;
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => void;
}

interface OpenCell {
  readonly ref: CellRef;
  readonly type: string;
  readonly style: number;
  stored: string | undefined;
  formula: string | undefined;
  shared: string | undefined;
  /** The tag whose text is being read. */
  inside: 'v' | 'f' | 'is' | undefined;
}

function createCellReader(builder: SheetBuilder, context: XlsxContext, part: string): CellReader {
  const rich = createRichText();
  const formulas = createSharedFormulas(part);
  let cell: OpenCell | undefined;
  return {
    isOpen: () => cell !== undefined,
    start: (ref, attributes) => {
      const type = findAttribute(attributes, 't') ?? 'n';
      const style = Number(findAttribute(attributes, 's') ?? '0');
      cell = {
        ref,
        type,
        style,
        stored: undefined,
        formula: undefined,
        shared: undefined,
        inside: undefined,
      };
    },
    open: (name, attributes) => {
      if (cell === undefined) return;
      if (cell.inside === 'is') rich.open(name);
      else openInside(cell, name, attributes);
    },
    text: (text) => {
      if (cell?.inside === 'v') cell.stored = (cell.stored ?? '') + text;
      else if (cell?.inside === 'f') cell.formula = (cell.formula ?? '') + text;
      else if (cell?.inside === 'is') rich.text(text);
    },
    close: (name) => {
      if (cell?.inside === name) cell.inside = undefined;
      else if (cell?.inside === 'is') rich.close(name);
    },
    end: () => {
      if (cell === undefined) return;
      const { ref, type, style, stored } = cell;
      const formula = formulas.resolve(cell);
      const raw = {
        type,
        style,
        stored,
        inline: rich.take(),
        hasFormula: cell.formula !== undefined,
      };
      builder.addCell({ ref, formula, ...readXlsxValue(raw, context) });
      cell = undefined;
    },
  };
}

function openInside(cell: OpenCell, name: string, attributes: XmlAttributes): void {
  if (name === 'v' && cell.stored !== undefined) refuseDamaged('structure');
  if (name === 'v') cell.stored = '';
  if (name === 'f') {
    cell.formula = '';
    if (findAttribute(attributes, 't') === 'shared') cell.shared = findAttribute(attributes, 'si');
  }
  if (name === 'v' || name === 'f' || name === 'is') cell.inside = name;
}
