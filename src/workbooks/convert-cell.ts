import type { ConversionLoss } from '../domain/grid/conversion-loss';
import type { Cell } from '../domain/grid/grid';
import type { CellValue } from '../domain/grid/cell-value';
import { assertNever } from '../domain/kernel/assert-never';
import { type Look, PLAIN_LOOK } from './write-looks';
import type { WrittenCell, WrittenValue } from './write-sheet-xml';

/** What a cell may lose in a conversion. */
export type CellLoss = Extract<ConversionLoss, 'unportable-formulas' | 'long-texts'>;

/** A cell as it will be written, and what it lost. */
export interface ConvertedCell extends Omit<WrittenCell, 'style'> {
  readonly look: Look;
  readonly losses: readonly CellLoss[];
}

/** Most characters a cell holds (Excel specifications and limits). */
const MOST_CHARACTERS = 32_767;
/** Error values that .xlsx knows (ECMA-376 Part 1, 18.17.3); others, as Err:502, become #VALUE!. */
const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
]);

const AS_TYPED: Look = { ...PLAIN_LOOK, format: '@' };
const DAY: Look = { ...PLAIN_LOOK, format: 'yyyy/m/d' };
const DAY_AND_TIME: Look = { ...PLAIN_LOOK, format: 'yyyy/m/d h:mm:ss' };
const TIME: Look = { ...PLAIN_LOOK, format: 'h:mm:ss' };

/** A cell of any program as .xlsx keeps it. */
export function convertCell(
  { ref, value, formula }: Cell,
  isPortable: (formula: string) => boolean,
): ConvertedCell {
  const keeps = formula !== undefined && isPortable(formula);
  const losses: CellLoss[] = [];
  if (formula !== undefined && !keeps) losses.push('unportable-formulas');
  if (value.kind === 'text' && value.text.length > MOST_CHARACTERS) losses.push('long-texts');
  return {
    ref,
    formula: keeps ? formula : undefined,
    value: convertValue(value),
    look: lookOf(value, keeps),
    losses,
  };
}

function convertValue(value: CellValue): WrittenValue {
  switch (value.kind) {
    case 'blank':
    case 'not-calculated':
      return { kind: 'blank' };
    case 'number':
      return { kind: 'number', number: String(value.number) };
    case 'date':
      return { kind: 'number', number: String(value.serial) };
    case 'text':
      return { kind: 'text', text: value.text.slice(0, MOST_CHARACTERS) };
    case 'logical':
      return value;
    case 'error':
      return { kind: 'error', error: ERRORS.has(value.error) ? value.error : '#VALUE!' };
    default:
      return assertNever(value);
  }
}

function lookOf(value: CellValue, isFormula: boolean): Look {
  if (value.kind === 'date') return lookOfDate(value.serial);
  // As text format, or the next touch of the cell would turn its text into a formula.
  const looksLikeFormula = value.kind === 'text' && /^[=+\-@]/u.test(value.text);
  return looksLikeFormula && !isFormula ? AS_TYPED : PLAIN_LOOK;
}

function lookOfDate(serial: number): Look {
  if (serial < 1) return TIME;
  return Number.isInteger(serial) ? DAY : DAY_AND_TIME;
}
