/**
 * Numbers that WPS hands over for error values, in the words of the sheet. They lie two thousand million below zero: read as
 * figures they would wreck every sum.
 *
 * @see Excel's CVErr: 0x800A0000 plus xlErrNull 2000, xlErrDiv0 2007 …
 */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [-2_146_826_288, '#NULL!'],
  [-2_146_826_281, '#DIV/0!'],
  [-2_146_826_273, '#VALUE!'],
  [-2_146_826_265, '#REF!'],
  [-2_146_826_259, '#NAME?'],
  [-2_146_826_252, '#NUM!'],
  [-2_146_826_246, '#N/A'],
]);

/** The error a value stands for; `undefined` for every other value. */
export function errorOf(value: unknown): string | undefined {
  return ERRORS.get(value);
}
