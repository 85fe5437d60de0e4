import { type Amount, isSameAmount, roundAmount } from '../figures/amount';

/** Decimals beyond which a stored result is a program's binary noise: 万元 with six decimals are 分 and no less. */
const NOISE_DECIMALS = 6;

/** Whether a stored result is what the formula gives, apart from the noise of binary arithmetic. */
export function isSameResult(stored: Amount, recalculated: Amount): boolean {
  return isSameAmount(
    roundAmount(stored, NOISE_DECIMALS),
    roundAmount(recalculated, NOISE_DECIMALS),
  );
}
