import { type Amount, parseAmount } from '../../src/domain/figures/amount';

/** An amount in a test, as `-0.07`; a wrong one is a mistake of the test. */
export function amountOf(text: string): Amount {
  const amount = parseAmount(text);
  if (amount === undefined) throw new Error(`No amount: ${text}`);
  return amount;
}
