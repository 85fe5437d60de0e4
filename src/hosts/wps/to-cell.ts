import type { CellRef } from '../../domain/grid/cell-ref';
import { BLANK, type CellValue } from '../../domain/grid/cell-value';
import type { Cell } from '../../domain/grid/grid';
import { isDateFormat } from '../../workbooks/date-format';
import { GENERAL } from '../../workbooks/cell-input';
import { errorOf } from './error-codes';

/** One cell as WPS hands it over. */
export interface RawCell {
  readonly ref: CellRef;
  /** Of `Value2`; undefined where the cell is blank. */
  readonly value: unknown;
  /** Of `Formula`: what would be typed. */
  readonly formula: unknown;
}

/** How a number shows, which only doubtful cells are asked for. */
export interface Show {
  readonly format: string;
  /** As the cell shows it; undefined where nobody asked. */
  readonly text: string | undefined;
}

/** A cell of WPS as a grid keeps it. */
export function toCell(raw: RawCell, show: Show | undefined): Cell {
  const value = toCellValue(raw, show);
  return { ref: raw.ref, value, formula: formulaOf(raw), shown: shownOf(value, show) };
}

/** Whether the cell holds a formula: a text that begins with `=` is its own value. */
export function isFormula({ value, formula }: RawCell): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function formulaOf(raw: RawCell): string | undefined {
  return isFormula(raw) ? String(raw.formula).slice(1) : undefined;
}

function toCellValue(raw: RawCell, show: Show | undefined): CellValue {
  const { value } = raw;
  const error = errorIn(raw);
  if (error !== undefined) return { kind: 'error', error };
  if (typeof value === 'number') {
    return show !== undefined && isDateFormat(show.format)
      ? { kind: 'date', serial: value }
      : { kind: 'number', number: value };
  }
  if (typeof value === 'boolean') return { kind: 'logical', logical: value };
  return typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : BLANK;
}

/** A number that somebody typed may be the number of an error: its formula then reads as that number. */
export function errorIn(raw: RawCell): string | undefined {
  const error = errorOf(raw.value);
  return error !== undefined && (isFormula(raw) || raw.formula === error) ? error : undefined;
}

/** A column too narrow shows ####, and General rounds to its width: neither is what the cell says. */
function shownOf(value: CellValue, show: Show | undefined): string | undefined {
  if (value.kind !== 'number' && value.kind !== 'date') return undefined;
  const text = show?.text;
  if (text === undefined || show?.format === GENERAL || /^#*$/u.test(text)) return undefined;
  const plain = String(value.kind === 'number' ? value.number : value.serial);
  return text === plain ? undefined : text;
}
