import { formatA1 } from '../domain/grid/cell-ref';
import type { CellSpan, SheetOutline } from './patch-xlsx-outline';
import type { CellWrite } from './patch-xlsx-sheet';
import { applySplices } from './patch-xlsx-tokens';
import { escapeXml } from './write-xml';

/**
 * Attributes that speak of the content that goes: its type, and what a dynamic array formula or a rich
 * value (a picture, a data type) keeps in the workbook's metadata.
 */
const OF_THE_CONTENT: ReadonlySet<string> = new Set(['t', 'cm', 'vm']);

/** A cell that the file does not spell out yet. `style` is an index into its formats. */
export function newCell(
  outline: SheetOutline,
  write: CellWrite,
  style: string | undefined,
): string {
  const name = `${outline.prefix}c`;
  const styled = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  const content = formulaElement(outline, write.formula) + valueElement(outline, write);
  return `<${name} r="${formatA1(write.ref)}"${styled}>${content}</${name}>`;
}

interface Rewrite {
  readonly cell: CellSpan;
  readonly write: CellWrite;
}

/**
 * A cell element with its content replaced: format and foreign attributes stay. A formula that says what
 * is to be written stays as it stands, with all that hangs on it; then only its result changes.
 */
export function rewrittenCell(xml: string, outline: SheetOutline, rewrite: Rewrite): string {
  const { cell, write } = rewrite;
  const { formula } = cell;
  const stays = formula !== undefined && keepsFormula(rewrite);
  const gone = stays ? new Set(['t', 'vm']) : OF_THE_CONTENT;
  const open = withoutAttributes(xml, outline, { cell, gone });
  const element = stays
    ? xml.slice(formula.open.start, formula.end)
    : formulaElement(outline, write.formula);
  const others = cell.others.map((span) => xml.slice(span.open.start, span.end)).join('');
  return `${open}>${element}${valueElement(outline, write)}${others}</${cell.open.name}>`;
}

/** Whether the cell's formula is already the one to be written. */
export function keepsFormula({ cell, write }: Rewrite): boolean {
  const text = cell.formula?.text;
  if (text === undefined || text === '' || write.formula === undefined) return false;
  return text.trim() === write.formula.trim();
}

/** The start tag up to its end, without the attributes named, each with the space before it. */
function withoutAttributes(
  xml: string,
  outline: SheetOutline,
  { cell, gone }: { readonly cell: CellSpan; readonly gone: ReadonlySet<string> },
): string {
  const { open } = cell;
  const nameEnd = open.start + 1 + open.name.length;
  let before = nameEnd;
  const splices = [];
  for (const attribute of outline.source.attributes(open)) {
    if (gone.has(attribute.name)) splices.push({ start: before, end: attribute.end, text: '' });
    before = attribute.end;
  }
  const from = open.start;
  const moved = splices.map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
  return applySplices(xml.slice(from, open.end - (open.selfClosing ? 2 : 1)), moved).trimEnd();
}

/** A plain formula element; '' for none. */
export function formulaElement(outline: SheetOutline, formula: string | undefined): string {
  const name = `${outline.prefix}f`;
  return formula === undefined ? '' : `<${name}>${escapeXml(formula)}</${name}>`;
}

function valueElement(outline: SheetOutline, write: CellWrite): string {
  const name = `${outline.prefix}v`;
  return `<${name}>${escapeXml(write.figure)}</${name}>`;
}
