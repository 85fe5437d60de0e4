import type { SetFinding } from './consolidation';
import type { FigureRow } from './figure-rows';
import { sortKeys } from './key-submissions';
import { createRelatedGroups } from './related-groups';
import { addRow, createRowGroup, type RowGroup } from './row-group';
import type { SubmissionKey } from './submission';

/** Fewer figures agree by chance. */
const LEAST_FIGURES = 5;
/** Beside a correction, a form of its own or a rounded figure most items still say whose sum it is. */
const SHARE = 0.8;
/** What agrees by chance once in so many powers of two is no coincidence in a set of thousands. */
const TELLING_BITS = 36;
const LEAST_OTHERS = 2;
/** A single character begins too many names. */
const LEAST_NAME = 2;
/** Of what units beneath state, a form above that left some of them out still has so much. */
const LEAST_PART = 0.5;
/** Ten-thousandths to which figures may be rounded: whole ones to all four places. */
const STEPS = [10_000, 1000, 100, 10] as const;

/**
 * C6 重复汇总, as a question: submissions that look like the sum of others though they are not exactly that, since
 * one was corrected later, the unit's own figures are added, or the sum is rounded.
 *
 * Either most of its figures are what the others beside or below it come to; or its name begins theirs, or is that
 * of the folder they lie in, and most of its figures are no less than half of theirs: a unit that sent its own form
 * alone has less than all beneath it together.
 *
 * @param all - the set, smallest first
 * @param sums - submissions that are known to be sums
 */
export function findMaybeSuperiors(
  all: readonly FigureRow[],
  sums: ReadonlySet<SubmissionKey>,
): readonly SetFinding[] {
  const rows = all.filter(({ key }) => !sums.has(key));
  const groups = createRelatedGroups(rows);
  const beneath = groupsBeneath(rows);
  return rows.flatMap((row): readonly SetFinding[] => {
    if (row.stated < LEAST_FIGURES) return [];
    const called = [beneath.get(row.name), ...groups.called(row)];
    const group =
      called.find((one) => one !== undefined && isAbove(row, one)) ??
      [...groups.of(row)].find((one) => isNearlySumOf(row, one));
    if (group === undefined) return [];
    const others = [...group.rows].filter((other) => other !== row).map(({ key }) => key);
    return [{ code: 'maybe-superior', severity: 'query', keys: [row.key, ...sortKeys(others)] }];
  });
}

/** Rows by every name that begins theirs and is that of another row. */
function groupsBeneath(rows: readonly FigureRow[]): ReadonlyMap<string, RowGroup> {
  const names = new Set(rows.map(({ name }) => name));
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    for (let length = LEAST_NAME; length < row.name.length; length += 1) {
      const name = row.name.slice(0, length);
      if (!names.has(name)) continue;
      const group = groups.get(name) ?? createRowGroup(row.units.length);
      groups.set(name, group);
      addRow(group, row);
    }
  }
  return groups;
}

/** What the rows of a group but this one come to, and how many they are. */
function othersOf(row: FigureRow, { rows, units }: RowGroup): (at: number) => number {
  const own = rows.has(row) ? 1 : 0;
  return (at) => (units[at] ?? 0) - own * (row.units[at] ?? 0);
}

function hasOthers(row: FigureRow, { rows }: RowGroup): boolean {
  return rows.size - Number(rows.has(row)) >= LEAST_OTHERS;
}

function isAbove(row: FigureRow, group: RowGroup): boolean {
  if (!hasOthers(row, group)) return false;
  const others = othersOf(row, group);
  let stated = 0;
  let large = 0;
  row.units.forEach((figure, at) => {
    const sum = others(at);
    if (figure === 0 && sum === 0) return;
    stated += 1;
    if (figure >= sum * LEAST_PART) large += 1;
  });
  return large >= LEAST_FIGURES && large >= stated * SHARE;
}

function isNearlySumOf(row: FigureRow, group: RowGroup): boolean {
  if (!hasOthers(row, group)) return false;
  const others = othersOf(row, group);
  const step = STEPS.find((one) => row.units.every((figure) => figure % one === 0)) ?? 1;
  const most = row.stated * (1 - SHARE);
  let agreeing = 0;
  let differing = 0;
  let bits = 0;
  for (let at = 0; at < row.units.length && differing <= most; at += 1) {
    const figure = row.units[at] ?? 0;
    if (figure === 0) continue;
    if (Math.abs(figure - others(at)) > step / 2) differing += 1;
    else {
      agreeing += 1;
      bits += Math.log2(1 + Math.abs(figure) / step);
    }
  }
  return agreeing >= LEAST_FIGURES && differing <= most && bits >= TELLING_BITS;
}
