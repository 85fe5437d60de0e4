import type { CellRef } from '../../domain/grid/cell-ref';
import type { Cell } from '../../domain/grid/grid';
import { isDateFormat } from '../date-format';
import { readFormula, readInline } from '../fast-cell';
import { type Cursor, createCursor, handOver } from '../fast-cursor';
import { showDecimals } from '../number-format';
import {
  type ReadValue,
  type XlsxContext,
  numberValue,
  readXlsxValue,
  textValue,
} from '../xlsx-cell';
import type { SharedFormulas } from '../xlsx-formulas';
import { unescapeText } from '../xlsx-strings';
import { decodeEntities } from '../xml-entities';
import type { Core } from './core';
import { createMeanings, textAt } from './pieces';

/** Numbers of four bytes that a record has. */
export const RECORD = 8;
/** The kind of a record that stands for a row; all others are cells. As in `assembly/kinds.ts`, like those below. */
export const ROW = 0;
const EMPTY = 1;
const NUMBER = 2;
const OTHER_NUMBER = 3;
const SHARED = 4;
const TEXT = 5;
const INLINE_TEXT = 6;
const LOGICAL = 7;

// What stands in a record behind its kind.
const COL = 1;
const VALUE = 2;
const STYLE = 3;
const FORMULA = 4;
const LENGTH = 5;
/** Counted in numbers of eight bytes. */
const DOUBLE = 3;

const formulas = createMeanings((text) => wholly(text, readFormula));
const inlineTexts = createMeanings((text) => wholly(text, readInline));
const storedTexts = createMeanings((text) => {
  const stored = decodeEntities(text, '');
  return { stored, text: unescapeText(stored) };
});

/** What a reader finds that must read the piece to its end. */
function wholly<T>(piece: string, read: (cursor: Cursor) => T): T {
  const cursor = createCursor(piece, '', 0);
  const found = read(cursor);
  return cursor.at === piece.length ? found : handOver(cursor);
}

/** What the cells of a sheet are read with. */
export interface CellReading {
  readonly core: Core;
  readonly context: XlsxContext;
  readonly shared: SharedFormulas;
}

/**
 * The cell of a record; `undefined` when it holds nothing.
 *
 * @param at - place of the record, in numbers of four bytes
 */
export function readCoreCell(reading: CellReading, at: number, row: number): Cell | undefined {
  const { numbers } = reading.core;
  const ref = { row, col: numbers[at + COL] ?? 0 };
  const piece = numbers[at + FORMULA] ?? -1;
  const formula = piece < 0 ? undefined : reading.shared.resolve(formulaAt(piece, ref));
  const { value, shown } = readValue(reading, at, piece >= 0);
  if (value.kind === 'blank' && formula === undefined) return undefined;
  return { ref, value, formula, shown };
}

function formulaAt(
  piece: number,
  ref: CellRef,
): { readonly ref: CellRef; readonly formula: string; readonly shared: string | undefined } {
  const { formula, shared } = formulas.of(piece);
  return { ref, formula, shared };
}

function readValue(reading: CellReading, at: number, hasFormula: boolean): ReadValue {
  const { core, context } = reading;
  const value = core.numbers[at + VALUE] ?? -1;
  switch (core.numbers[at] ?? EMPTY) {
    case NUMBER:
      return readNumber(reading, at, value);
    case SHARED:
      return unformatted(
        textValue(context.strings[value] ?? handOver({ part: '' }), { hasFormula }),
      );
    case EMPTY:
      return unformatted({ kind: 'not-calculated' });
    case TEXT:
      return unformatted(textValue(storedTexts.of(value).text, { hasFormula }));
    case INLINE_TEXT:
      return unformatted(textValue(inlineTexts.of(value), { hasFormula }));
    case LOGICAL:
      return unformatted({ kind: 'logical', logical: value === 1 });
    case OTHER_NUMBER:
      return readOtherNumber(reading, at, hasFormula);
    default:
      return unformatted({ kind: 'error', error: storedTexts.of(value).stored });
  }
}

function unformatted(value: ReadValue['value']): ReadValue {
  return { value, shown: undefined };
}

function readNumber({ core, context }: CellReading, at: number, decimals: number): ReadValue {
  const number = core.doubles[(at >> 1) + DOUBLE] ?? NaN;
  const format = context.formats[core.numbers[at + STYLE] ?? 0] ?? 'General';
  if (decimals < 0 || isDateFormat(format)) return numberValue(number, format, context);
  return { value: { kind: 'number', number }, shown: showDecimals(format, number, decimals) };
}

/** Many digits, an exponent, or no number at all: by the reader in script. */
function readOtherNumber(
  { core, context }: CellReading,
  at: number,
  hasFormula: boolean,
): ReadValue {
  const { numbers } = core;
  const text = textAt(core, core.part + (numbers[at + VALUE] ?? 0), numbers[at + LENGTH] ?? 0);
  const stored = decodeEntities(text, '');
  return readXlsxValue(
    { type: 'n', style: numbers[at + STYLE] ?? 0, stored, inline: '', hasFormula },
    context,
  );
}
