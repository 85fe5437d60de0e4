import { CellValueType, type ICellData, isBooleanString, isRealNum } from '@univerjs/core';
import { ERROR_TYPE_SET } from '@univerjs/engine-formula';
import type { WrittenContent } from '../../app/host';
import { assertNever } from '../../domain/kernel/assert-never';

const ERRORS: ReadonlySet<string> = ERROR_TYPE_SET;
/** Taken away unless the content brings it; the style stays. */
const EMPTY: ICellData = { v: null, f: null, si: null, p: null };

/** What Univer is told to put into a cell. */
export function toCellData(content: WrittenContent): ICellData {
  switch (content.kind) {
    case 'blank':
      return EMPTY;
    case 'text':
      return content.text === '' ? EMPTY : { ...EMPTY, ...textCell(content.text) };
    case 'figure':
      return { ...EMPTY, v: Number(content.figure), t: CellValueType.NUMBER };
    case 'formula':
      return { ...EMPTY, f: `=${content.formula}` };
    default:
      return assertNever(content);
  }
}

/** A text that stays one, whatever it reads like; what needs no force is typed in like any other. */
export function textCell(text: string): Pick<ICellData, 'v' | 't'> {
  const isMisread =
    isRealNum(text) || isBooleanString(text) || text.startsWith('=') || ERRORS.has(text);
  return { v: text, t: isMisread ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
