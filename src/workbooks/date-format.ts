import { rememberTexts } from '../domain/kernel/remember';

/** Excel accepts no longer code. */
export const LONGEST_FORMAT = 255;

/** A workbook has some ten; Excel accepts 250 of its own (Excel specifications and limits). */
const MOST_FORMATS = 250;

/** Parts of a code that are printed as they are. An open quote reaches to the end. */
const LITERALS = /"[^"]*(?:"|$)|[\\_*]./gu;
/** Parts that set colour and language; not `[h]`, `[m]`, `[s]`, which count time. */
const SETTINGS = /\[(?![hms]{1,2}\])[^[\]]*(?:\]|$)/giu;

/**
 * Whether a number format shows a date or a time, as `yyyy"年"m"月"d"日"` and `[h]:mm` do and
 * `0.00"元"` does not.
 */
export function isDateFormat(format: string): boolean {
  return format.length <= LONGEST_FORMAT && showsDate(format);
}

const showsDate = rememberTexts((format): boolean => {
  const [first = ''] = format.replaceAll(LITERALS, '').replaceAll(SETTINGS, '').split(';');
  if (/^general$/iu.test(first.trim())) return false;
  return /[ymdhs]|e(?![+-])/iu.test(first);
}, MOST_FORMATS);
