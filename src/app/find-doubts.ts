import type { Cause } from '../domain/check/cause';
import { checkTable } from '../domain/check/check-table';
import type { Finding } from '../domain/check/finding';
import type { FillPlan } from '../domain/fill/fill-plan';
import type { Table } from '../domain/table/table';
import type { ItemCode } from '../domain/templates/item';

/** Why a total should not be filled unseen: one of the figures it adds up is probably wrong itself. */
export type Doubt =
  /** The check finds the part itself implausible. */
  | { readonly kind: 'finding'; readonly item: ItemCode; readonly finding: Finding }
  /** A sum that fails would be right with another figure of the part. */
  | { readonly kind: 'cause'; readonly item: ItemCode; readonly cause: Cause };

/** Doubts by the total that they are about. */
export type Doubts = ReadonlyMap<ItemCode, readonly Doubt[]>;

/**
 * The planned totals whose parts, or the parts of these, the check suspects: 元 for 万元 (疑似元/万元), a
 * slipped decimal point, swapped digits, a wrong sign. A doubtful part makes every total above it doubtful.
 */
export function findDoubts(table: Table, { writes }: FillPlan): Doubts {
  if (writes.length === 0) return new Map();
  const doubts = checkTable(table).findings.flatMap(doubtsIn);
  if (doubts.length === 0) return new Map();
  return new Map(
    writes.flatMap(({ code }): readonly [ItemCode, readonly Doubt[]][] => {
      const parts = partsBelow(table, code);
      const about = doubts.filter(({ item }) => parts.has(item));
      return about.length === 0 ? [] : [[code, distinct(about)]];
    }),
  );
}

function doubtsIn(finding: Finding): readonly Doubt[] {
  const { item } = finding;
  if (item === undefined) return [];
  if (finding.code === 'per-head-slip') return [{ kind: 'finding', item, finding }];
  if (finding.code !== 'sum-mismatch') return [];
  return finding.causes.flatMap((cause): readonly Doubt[] => {
    const suspect = suspectOf(cause);
    return suspect === undefined || suspect === item
      ? []
      : [{ kind: 'cause', item: suspect, cause }];
  });
}

/** The item whose figure a cause takes for wrong; `undefined` where it is the sum that was made wrongly. */
function suspectOf(cause: Cause): ItemCode | undefined {
  switch (cause.kind) {
    case 'unit-slip':
    case 'decimal-slip':
    case 'digits-swapped':
    case 'sign':
      return cause.code;
    case 'left-out':
    case 'counted-twice':
    case 'formula-misses':
    case 'formula-doubles':
    case 'formula-includes-others':
    case 'formula-skips-text':
    case 'formula-adds-constant':
    case 'stale-value':
      return undefined;
  }
}

/** Every item that a total is added up from, through the totals between. */
function partsBelow({ template }: Table, total: ItemCode): ReadonlySet<ItemCode> {
  const below = new Set<ItemCode>();
  const open = [total];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const rule of template.rules) {
      if (rule.kind !== 'sum' || rule.total !== code) continue;
      const parts = rule.parts.map((part) => part.code).filter((part) => !below.has(part));
      for (const part of parts) below.add(part);
      open.push(...parts);
    }
  }
  return below;
}

/** One doubt for each part: what the check says of the figure itself says more than a cause. */
function distinct(doubts: readonly Doubt[]): readonly Doubt[] {
  const first = new Map<ItemCode, Doubt>();
  for (const doubt of doubts) {
    if (doubt.kind === 'finding' || !first.has(doubt.item)) first.set(doubt.item, doubt);
  }
  return [...first.values()];
}
