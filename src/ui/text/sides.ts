import type { Finding, Sides } from '../../domain/check/finding';
import { formatAmount } from '../../domain/figures/amount';
import type { Table } from '../../domain/table/table';
import { otherSideText } from './sums';

/** A finding about two sides of a relation. */
export type Compared = Extract<Finding, { readonly sides: Sides }>;

/** What stands between two sides, and what is said of a blank one. */
interface SidesStyle {
  /** `≠`, or `< 其中`. */
  readonly sign: string;
  /** Said of a blank item, though it counts as 0. */
  readonly blank: string;
}

function isBlank({ item }: Compared, table: Table): boolean {
  const entry = item === undefined ? undefined : table.entries.get(item);
  return entry?.reading.kind === 'blank';
}

/** `27.22 ≠ B1+B2 = 27.29`: what the item states, the sign, the other side. */
export function sidesText(finding: Compared, table: Table, { sign, blank }: SidesStyle): string {
  const { rule, sides } = finding;
  const actual = isBlank(finding, table) ? blank : formatAmount(sides.actual);
  return `${actual} ${sign} ${otherSideText(rule)} = ${formatAmount(sides.expected)}`;
}
