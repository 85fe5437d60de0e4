import {
  addAmounts,
  type Amount,
  amountOfTenThousandths,
  isZero,
  negate,
  parseAmount,
  ZERO,
} from './amount';
import { toTenThousandths } from './ten-thousandths';

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

/** Beyond it the next figure might not be added exactly: 2⁵² + 10¹⁵ is still below 2⁵³. */
const FULL = 2 ** 52;

/** A tally of nothing yet. */
export function createTally(): Tally {
  let units = 0;
  let rest: Amount = ZERO;
  const sum = (): Amount =>
    units === 0 ? rest : addAmounts([rest, amountOfTenThousandths(units)]);
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
