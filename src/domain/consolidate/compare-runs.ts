import { formatAmount, parseAmount } from '../figures/amount';
import type { CellRef } from '../grid/cell-ref';
import { groupBy } from '../kernel/group-by';
import type { ItemCode } from '../templates/item';
import type { Detail, DetailLine } from './detail';
import { normaliseName } from './normalise-name';
import type { NoFigure } from './submission';

/** What a unit states for an item: exact decimal text, '' for a blank, or something that is no figure. */
export type StatedText = string | NoFigure;

/** A figure of a unit that is not what it was. */
export interface ChangedFigure {
  readonly item: ItemCode;
  readonly before: StatedText;
  readonly after: StatedText;
  /** Where it stands now. */
  readonly cell: CellRef | undefined;
}

/** A unit whose figures changed since the last consolidation. */
export interface ChangedUnit {
  readonly line: DetailLine;
  readonly changes: readonly ChangedFigure[];
}

/** What became different between two consolidations, by unit. */
export interface RunComparison {
  readonly changed: readonly ChangedUnit[];
  readonly added: readonly DetailLine[];
  readonly gone: readonly DetailLine[];
  /** Units that state what they stated before. */
  readonly same: number;
}

/**
 * Compares a consolidation with an earlier one, both by their 分户明细: one corrected file arrived, what changed?
 *
 * Units are found again by name; several lines of one name by their files, then in their order. An item that only
 * one of the forms has counts as blank on the other.
 */
export function compareRuns(before: Detail, after: Detail): RunComparison {
  const pairs = pairLines(before.lines, after.lines);
  const compared = pairs.both.map(([was, line]): ChangedUnit => ({
    line,
    changes: changesBetween({ detail: before, line: was }, { detail: after, line }),
  }));
  const changed = compared.filter(({ changes }) => changes.length > 0);
  return {
    changed,
    added: pairs.added,
    gone: pairs.gone,
    same: compared.length - changed.length,
  };
}

interface Pairs {
  readonly both: readonly (readonly [was: DetailLine, now: DetailLine])[];
  readonly added: readonly DetailLine[];
  readonly gone: readonly DetailLine[];
}

function pairLines(before: readonly DetailLine[], after: readonly DetailLine[]): Pairs {
  const open = new Map([...groupBy(before, unitOf)].map(([unit, lines]) => [unit, [...lines]]));
  const found = new Map<DetailLine, DetailLine>();
  const take = (line: DetailLine, isFit: (was: DetailLine) => boolean): void => {
    const lines = open.get(unitOf(line)) ?? [];
    const at = found.has(line) ? -1 : lines.findIndex(isFit);
    const [was] = at === -1 ? [] : lines.splice(at, 1);
    if (was !== undefined) found.set(line, was);
  };
  for (const line of after) take(line, (was) => was.file === line.file && was.sheet === line.sheet);
  for (const line of after) take(line, () => true);
  const left = new Set([...open.values()].flat());
  return {
    both: after.flatMap((line): Pairs['both'] => {
      const was = found.get(line);
      return was === undefined ? [] : [[was, line]];
    }),
    added: after.filter((line) => !found.has(line)),
    gone: before.filter((line) => left.has(line)),
  };
}

function unitOf({ organisation }: DetailLine): string {
  return normaliseName(organisation);
}

interface PlacedLine {
  readonly detail: Detail;
  readonly line: DetailLine;
}

function changesBetween(before: PlacedLine, after: PlacedLine): readonly ChangedFigure[] {
  const codes = new Set([...after.detail.codes, ...before.detail.codes]);
  return [...codes].flatMap((item): readonly ChangedFigure[] => {
    const was = statedIn(before, item);
    const now = statedIn(after, item);
    if (textOf(was) === textOf(now)) return [];
    const cell = after.line.cells[after.detail.codes.indexOf(item)];
    return [{ item, before: was, after: now, cell }];
  });
}

function statedIn({ detail, line }: PlacedLine, item: ItemCode): StatedText {
  const at = detail.codes.indexOf(item);
  return at === -1 ? '' : (line.others.get(at) ?? line.figures[at] ?? '');
}

function textOf(stated: StatedText): string {
  if (typeof stated === 'string') return stated === '' ? '' : `=${canonical(stated)}`;
  return stated.kind === 'unreadable'
    ? `?${stated.raw.trim()}`
    : `${String(stated.yes)}/${String(stated.no)}`;
}

/** 1.50 is 1.5. */
function canonical(figure: string): string {
  const amount = parseAmount(figure);
  return amount === undefined ? figure : formatAmount(amount);
}
