import { addAmounts, type Amount, isZero, negate, parseAmount, shiftPoint, ZERO } from './amount';

/** Adds very many figures: exact like amounts, but quick enough for millions. */
export interface Tally {
  /** Adds plain decimal text, or takes it away; '' adds nothing. */
  readonly add: (text: string, sign?: 1 | -1) => void;
  /** What was added so far. */
  readonly sum: () => Amount;
  /** Whether all that was added comes to nothing. */
  readonly isZero: () => boolean;
  /** Begins again with nothing. */
  readonly clear: () => void;
}

/** Decimals of the whole numbers in which small figures are counted: 1.5 is 15 000 ten-thousandths. */
export const TALLY_PLACES = 4;
const SCALE = 10_000;
/**
 * Characters of a text whose ten-thousandths a binary number holds for certain: eleven digits are below 10¹⁵,
 * where reading and scaling together err by less than a quarter of one, which rounding mends.
 */
const SURE_LENGTH = 11;
/** Beyond it the next figure might not be added exactly: 2⁵² + 10¹⁵ is still below 2⁵³. */
const FULL = 2 ** 52;

/** Plain decimal text in ten-thousandths, exactly; `undefined` when it is longer or finer than that. */
export function toTenThousandths(text: string): number | undefined {
  if (text.length > SURE_LENGTH) return undefined;
  const point = text.indexOf('.');
  if (point !== -1 && text.length - point - 1 > TALLY_PLACES) return undefined;
  return Math.round(Number(text) * SCALE);
}

/** A tally of nothing yet. */
export function createTally(): Tally {
  let units = 0;
  let rest: Amount = ZERO;
  const sum = (): Amount => (units === 0 ? rest : addAmounts([rest, amountOfUnits(units)]));
  const spill = (): void => {
    rest = sum();
    units = 0;
  };
  const addLong = (text: string, sign: 1 | -1): void => {
    const amount = parseAmount(text) ?? ZERO;
    rest = addAmounts([rest, sign === 1 ? amount : negate(amount)]);
  };
  return {
    add: (text, sign = 1) => {
      const few = toTenThousandths(text);
      if (few === undefined) {
        addLong(text, sign);
        return;
      }
      units += sign * few;
      if (units > FULL || units < -FULL) spill();
    },
    sum,
    isZero: () => isZero(sum()),
    clear: () => {
      units = 0;
      rest = ZERO;
    },
  };
}

function amountOfUnits(units: number): Amount {
  return shiftPoint(parseAmount(String(units)) ?? ZERO, -TALLY_PLACES);
}
