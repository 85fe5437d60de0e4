import { CellValueType, type ICellData, extractPureTextFromCell } from '@univerjs/core';
import { ERROR_TYPE_SET } from '@univerjs/engine-formula';
import type { CellRef } from '../../domain/grid/cell-ref';
import { BLANK, type CellValue } from '../../domain/grid/cell-value';
import type { Cell } from '../../domain/grid/grid';
import { isDateFormat } from '../../workbooks/date-format';
import { showNumber } from '../../workbooks/number-format';

const ERRORS: ReadonlySet<string> = ERROR_TYPE_SET;

/** A cell as Univer keeps it, with what lies elsewhere. */
export interface KeptCell {
  readonly data: ICellData;
  /** Without its `=`. */
  readonly formula: string | undefined;
  /** Number format as Excel writes it. */
  readonly format: string;
}

/** A cell of Univer as a grid keeps it. */
export function toCell(ref: CellRef, kept: KeptCell): Cell {
  const value = toCellValue(kept);
  return { ref, value, formula: kept.formula, shown: shownOf(value, kept.format) };
}

function toCellValue(kept: KeptCell): CellValue {
  const { data, formula } = kept;
  const { v, p } = data;
  if (p !== undefined && p !== null) return textOrBlank(extractPureTextFromCell(data));
  if (v !== undefined && v !== null) return valueOf(v, kept);
  return formula === undefined ? BLANK : { kind: 'not-calculated' };
}

function valueOf(v: string | number | boolean, { data: { t }, format }: KeptCell): CellValue {
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') {
    return { kind: 'logical', logical: /^(?:1|true)$/iu.test(String(v)) };
  }
  if (typeof v === 'number') return numberIn(v, format);
  if (t === CellValueType.NUMBER && v.trim() !== '') return numberIn(Number(v), format);
  // A text that somebody forced to be one reads like an error and is none.
  if (t !== CellValueType.FORCE_STRING && ERRORS.has(v)) return { kind: 'error', error: v };
  return textOrBlank(v);
}

function textOrBlank(text: string): CellValue {
  return text === '' ? BLANK : { kind: 'text', text };
}

function numberIn(number: number, format: string): CellValue {
  return isDateFormat(format) ? { kind: 'date', serial: number } : { kind: 'number', number };
}

function shownOf(value: CellValue, format: string): string | undefined {
  if (value.kind === 'number') return showNumber(format, value.number);
  return value.kind === 'date' ? showNumber(format, value.serial) : undefined;
}
