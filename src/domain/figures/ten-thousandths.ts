/** Decimals of the whole numbers in which figures are counted: 1.5 is 15 000 ten-thousandths. */
export const PLACES = 4;
const SCALE = 10_000;
/**
 * Characters of a text whose ten-thousandths a binary number holds for certain: eleven digits are below 10¹⁵,
 * where reading and scaling together err by less than a quarter of one, which rounding mends.
 */
const SURE_LENGTH = 11;
/** Below it a binary number stands for one decimal alone, as the 15 digits that Excel keeps. */
const SURE = 1e15;

/** Whether a binary number is a count of ten-thousandths that arithmetic on such counts keeps exact. */
export function isSureCount(units: number): boolean {
  return units < SURE && units > -SURE;
}

/** Plain decimal text in ten-thousandths, exactly; `undefined` when it is longer or finer than that. */
export function toTenThousandths(text: string): number | undefined {
  if (text.length > SURE_LENGTH) return undefined;
  const point = text.indexOf('.');
  if (point !== -1 && text.length - point - 1 > PLACES) return undefined;
  // Adding 0 makes a plain zero of -0.
  return Math.round(Number(text) * SCALE) + 0;
}

/** The ten-thousandths of a program's binary number, where it stands for a whole count of them. */
export function countOfNumber(number: number): number | undefined {
  const units = Math.round(number * SCALE) + 0;
  // The decimal with four places that is nearest to the number: no other of 15 digits is as near.
  return isSureCount(units) && units / SCALE === number ? units : undefined;
}

/** Plain decimal text of so many ten-thousandths, without trailing zeros. */
export function textOfCount(units: number): string {
  const cents = units / 100;
  if (!isSmall(cents)) return String(units / SCALE);
  // As nearly every figure of a form is: whole numbers are written much faster than fractions.
  const rest = cents % 100;
  const whole = String((cents - rest) / 100);
  if (rest === 0) return whole;
  if (rest % 10 === 0) return `${whole}.${String(rest / 10)}`;
  return `${whole}.${rest < 10 ? '0' : ''}${String(rest)}`;
}

/** Whether it is a whole number of nothing or more that 32 bits hold. */
function isSmall(number: number): boolean {
  return number >= 0 && number === (number | 0);
}

/** Decimals needed to write so many ten-thousandths. */
export function decimalsOfCount(units: number): number {
  if (units % SCALE === 0) return 0;
  if (units % 1000 === 0) return 1;
  if (units % 100 === 0) return 2;
  return units % 10 === 0 ? 3 : PLACES;
}

/** So many ten-thousandths at fewer decimals than four, halves away from zero. */
export function roundCount(units: number, decimals: number): number {
  const unit = 10 ** (PLACES - decimals);
  const rest = units % unit;
  const whole = units - rest;
  if (Math.abs(rest) * 2 < unit) return whole;
  return units < 0 ? whole - unit : whole + unit;
}
