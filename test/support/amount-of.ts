import { type Amount, parseAmount } from '../../src/domain/figures/amount';

/** The amount of plain decimal text, in a test that writes it down itself. */
export function amountOf(text: string): Amount {
  const amount = parseAmount(text);
  if (amount === undefined) throw new Error(`No amount: ${text}`);
  return amount;
}
