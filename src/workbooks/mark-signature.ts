/** What our marks carry, so that any host finds them again after the workbook was saved and reopened. */
const SIGNATURE = '暖表:';

const MARK_FORMULA = /^=?\s*LEN\(\s*"暖表:([a-z]+)"\s*\)\s*>\s*0\s*$/iu;

/**
 * Condition of a mark, with its `=`: `=LEN("暖表:error")>0`.
 *
 * It always holds, so the mark always shows, in any program; and no conditional format of a user reads so.
 *
 * @param tone - how loudly the mark speaks, in lower-case letters
 */
export function markFormula(tone: string): string {
  return `=LEN("${SIGNATURE}${tone}")>0`;
}

/** Tone of the mark whose condition this is, with or without `=`; `undefined` for a user's own condition. */
export function readMarkFormula(formula: string): string | undefined {
  return MARK_FORMULA.exec(formula)?.[1]?.toLowerCase();
}
