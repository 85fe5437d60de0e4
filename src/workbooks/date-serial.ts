const DAY_MS = 86_400_000;
/** Day 0 of Excel: its wrong leap day of 1900 makes 1899-12-30 right for every day from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** The serials of workbooks made in the 1904 system count from 1904-01-01. */
export const DAYS_TO_1904 = 1462;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?Z?$/u;

/**
 * Serial (days since 1899-12-30, time as a fraction) of a date in ISO 8601, as ods and strict
 * xlsx write it; `undefined` when the text is none.
 */
export function serialOfIsoDate(text: string): number | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const days = Math.round((time - EPOCH) / DAY_MS);
  return days + dayFraction(Number(hours), Number(minutes), Number(seconds));
}

const DURATION = /^(-?)PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:[.,]\d{1,9})?)S)?$/u;

/** Serial (fraction of days) of a duration such as `PT08H30M00S`, as ods writes a time. */
export function serialOfDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const serial = dayFraction(Number(hours), Number(minutes), Number(seconds.replace(',', '.')));
  return sign === '-' ? -serial : serial;
}

function dayFraction(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
