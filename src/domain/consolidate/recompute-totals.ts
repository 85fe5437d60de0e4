import { addAmounts, type Amount, negate } from '../figures/amount';
import type { ItemCode } from '../templates/item';
import type { SumRule } from '../templates/rule';
import type { Template } from '../templates/template';
import type { AddedItem } from './add-submissions';
import type { Consolidated, Obstruction } from './consolidation';
import { ratesOf } from './is-rate';
import { totalRules } from './total-rules';

/**
 * The figures of the consolidated form: parts as added, totals from their parts, from the bottom up.
 *
 * A total above parts that nobody states is blank. Something unreadable keeps its item and every total above
 * from having a figure. Rates and figures per head are not added.
 */
export function recomputeTotals(
  template: Template,
  added: readonly AddedItem[],
): ReadonlyMap<ItemCode, Consolidated> {
  const recomputing: Recomputing = {
    rules: totalRules(template),
    rates: ratesOf(template),
    added: new Map(template.items.map(({ code }, at) => [code, added[at]])),
    known: new Map(),
  };
  return new Map(template.items.map(({ code }) => [code, consolidate(code, recomputing)]));
}

interface Recomputing {
  readonly rules: ReadonlyMap<ItemCode, SumRule>;
  readonly rates: ReadonlySet<ItemCode>;
  readonly added: ReadonlyMap<ItemCode, AddedItem | undefined>;
  readonly known: Map<ItemCode, Consolidated>;
}

const BLANK: Consolidated = { kind: 'blank' };
const RATE: Consolidated = { kind: 'rate' };

function consolidate(code: ItemCode, recomputing: Recomputing): Consolidated {
  const known = recomputing.known.get(code);
  if (known !== undefined) return known;
  const added = recomputing.added.get(code);
  const figure = added === undefined ? BLANK : addedFigure(added);
  const asAdded = figure.kind === 'added' && recomputing.rates.has(code) ? RATE : figure;
  // Set before the parts are looked at, so that totals which name each other come to an end.
  recomputing.known.set(code, asAdded);
  const rule = recomputing.rules.get(code);
  if (rule === undefined) return asAdded;
  const total = totalOf(rule, added?.by ?? [], recomputing);
  recomputing.known.set(code, total);
  return total;
}

function addedFigure({ tally, contributors, yes, no, by }: AddedItem): Consolidated {
  if (by.length > 0) return { kind: 'blocked', by };
  if (contributors > 0) return { kind: 'added', amount: tally.sum(), contributors };
  return yes + no > 0 ? { kind: 'answers', yes, no } : BLANK;
}

function totalOf(
  rule: SumRule,
  own: readonly Obstruction[],
  recomputing: Recomputing,
): Consolidated {
  const by = [...own];
  const amounts: Amount[] = [];
  for (const { code, sign } of rule.parts) {
    const part = consolidate(code, recomputing);
    if (part.kind === 'blocked') by.push(...part.by);
    if (part.kind !== 'added' && part.kind !== 'recomputed') continue;
    amounts.push(sign === 1 ? part.amount : negate(part.amount));
  }
  if (by.length > 0) return { kind: 'blocked', by: [...new Set(by)] };
  return amounts.length === 0 ? BLANK : { kind: 'recomputed', amount: addAmounts(amounts) };
}
