/** Excel accepts no longer code. */
export const LONGEST_FORMAT = 255;

/** Parts of a code that are printed as they are. An open quote reaches to the end. */
const LITERALS = /"[^"]*(?:"|$)|[\\_*]./gu;
/** Parts that set colour and language; not `[h]`, `[m]`, `[s]`, which count time. */
const SETTINGS = /\[(?![hms]{1,2}\])[^[\]]*(?:\]|$)/giu;

/**
 * Whether a number format shows a date or a time, as `yyyy"年"m"月"d"日"` and `[h]:mm` do and
 * `0.00"元"` does not.
 */
export function isDateFormat(format: string): boolean {
  if (format.length > LONGEST_FORMAT) return false;
  const [first = ''] = format.replaceAll(LITERALS, '').replaceAll(SETTINGS, '').split(';');
  if (/^general$/iu.test(first.trim())) return false;
  return /[ymdhs]|e(?![+-])/iu.test(first);
}
