const CHINESE_DIGITS = '〇一二三四五六七八九';
/** 二〇二二年, with each of the signs in use for nought. */
const CHINESE_YEAR = /二[〇○零Ｏ０][〇○零Ｏ０一二三四五六七八九]{2}(?=年)/u;
/** Where a title names several years, as in 2021-2022年, the one before 年 counts. */
const YEARS = [/20\d{2}(?=年)/u, /20\d{2}/u];

/** The year that a title speaks of, in digits or in Chinese (2022年, 二〇二二年); `undefined` when it names none. */
export function yearIn(title: string): number | undefined {
  const found = YEARS.map((year) => year.exec(title)?.[0]).find((year) => year !== undefined);
  if (found !== undefined) return Number(found);
  const spelled = CHINESE_YEAR.exec(title)?.[0];
  return spelled === undefined ? undefined : Number(spelled.replace(/./gu, toDigit));
}

function toDigit(sign: string): string {
  return String(Math.max(0, CHINESE_DIGITS.indexOf(sign)));
}
