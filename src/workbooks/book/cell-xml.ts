import { formatRange } from '../../domain/grid/cell-range';
import { formatA1 } from '../../domain/grid/cell-ref';
import { isDateFormat } from '../date-format';
import { DAYS_TO_1904 } from '../date-serial';
import { escapeCellText, escapeXml } from '../write-xml';
import type { BookCell, BookValue } from './book';
import { withPrefixes } from './newer-functions';

/** How a file writes its cells. */
export interface CellDialect {
  /** Prefix of its elements with the colon; '' for none. */
  readonly prefix: string;
  readonly is1904: boolean;
}

/** A cell written anew; a text stands in it, not in the shared list. */
export function cellXml(cell: BookCell, style: string | undefined, dialect: CellDialect): string {
  const { prefix } = dialect;
  const styled = style === undefined || style === '0' ? '' : ` s="${escapeXml(style)}"`;
  const { type, content } = contentOf(cell, dialect);
  const open = `<${prefix}c r="${formatA1(cell.ref)}"${styled}${type === '' ? '' : ` t="${type}"`}`;
  const inside = formulaXml(cell, prefix) + content;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}c>`;
}

function formulaXml({ formula, fills }: BookCell, prefix: string): string {
  if (formula === undefined) return '';
  const array = fills === undefined ? '' : ` t="array" ref="${formatRange(fills)}"`;
  return `<${prefix}f${array}>${escapeXml(withPrefixes(formula))}</${prefix}f>`;
}

interface CellContent {
  readonly type: string;
  readonly content: string;
}

function contentOf(cell: BookCell, { prefix, is1904 }: CellDialect): CellContent {
  const { value, formula } = cell;
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (value.kind) {
    case 'blank':
      return { type: '', content: '' };
    case 'number':
      return { type: '', content: v(numberText(cell, value.number, is1904)) };
    case 'logical':
      return { type: 'b', content: v(value.logical ? '1' : '0') };
    case 'error':
      return { type: 'e', content: v(escapeXml(knownError(value))) };
    case 'text': {
      const text = escapeCellText(value.text);
      if (formula !== undefined) return { type: 'str', content: v(text) };
      const inline = `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
      return { type: 'inlineStr', content: inline };
    }
  }
}

function numberText({ look }: BookCell, number: number, is1904: boolean): string {
  return String(is1904 && isDateFormat(look.format) ? number - DAYS_TO_1904 : number);
}

/** Errors of other programs, which the format does not know (ECMA-376 part 1 §18.17.3). */
function knownError({ error }: Extract<BookValue, { readonly kind: 'error' }>): string {
  return /^(?:Err:|#(?:SPILL|CALC|CONNECT|CYCLE)!?)/u.test(error) ? '#VALUE!' : error;
}
