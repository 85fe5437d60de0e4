import type { Finding } from './finding';

/**
 * How a table's check came out, counted.
 *
 * `rules` = passed + rounding + errors + queries + hints + unchecked: every relation that applied, and
 * every other check that found something. A relation between items that are all blank where nothing
 * needs to be stated (no people, no money) does not apply and is not counted.
 */
export interface Summary {
  readonly rules: number;
  readonly passed: number;
  readonly rounding: number;
  readonly errors: number;
  readonly queries: number;
  readonly hints: number;
  readonly unchecked: number;
}

/** What a check says about one table. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}
