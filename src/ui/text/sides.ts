import type { Finding, Sides } from '../../domain/check/finding';
import { absolute, formatAmount } from '../../domain/figures/amount';
import type { Table } from '../../domain/table/table';
import type { Phrases } from './phrases';
import { otherSideText } from './sums';

/** A finding about two sides of a relation. */
type Compared = Extract<Finding, { readonly sides: Sides }>;

/** What a language needs for the two sides of a relation. */
interface SidesStyle extends Pick<Phrases, 'itemAmountText'> {
  /** Said of a blank item, though it counts as 0. */
  readonly blank: string;
}

/** The two sides of a relation inside a sentence. */
interface SidesTexts {
  /** What the item states, the sign, the other side: `27.22 ≠ B1+B2 = 27.29`. */
  readonly sidesText: (finding: Compared, sign: string, table: Table) => string;
  /** How far the sides are apart, with its unit, never negative. */
  readonly gapText: (finding: Compared, table: Table) => string;
  /** What the item states less the other side, with its unit. */
  readonly signedGapText: (finding: Compared, table: Table) => string;
}

/** Whether the item of a relation was left blank, though it counts as 0. */
export function isBlankItem({ item }: Compared, table: Table): boolean {
  const entry = item === undefined ? undefined : table.entries.get(item);
  return entry?.reading.kind === 'blank';
}

/** The two sides of a relation in the style of a language. */
export function createSides({ blank, itemAmountText }: SidesStyle): SidesTexts {
  return {
    sidesText: (finding, sign, table) => {
      const { rule, sides } = finding;
      const actual = isBlankItem(finding, table) ? blank : formatAmount(sides.actual);
      return `${actual} ${sign} ${otherSideText(rule)} = ${formatAmount(sides.expected)}`;
    },
    gapText: ({ item, sides }, { template }) =>
      itemAmountText(template, item, absolute(sides.difference)),
    signedGapText: ({ item, sides }, { template }) =>
      itemAmountText(template, item, sides.difference),
  };
}
