import { type FillableTable, planTableFill } from '../../app/plan-fill';
import type { SheetsFill } from '../../app/fill-sheets';
import type { PlannedWrite } from '../../domain/fill/fill-plan';
import type { Table } from '../../domain/table/table';
import type { ItemCode } from '../../domain/templates/item';

/**
 * What the user chose, by total. Blank totals are filled unless the user says no; totals that state
 * something else, and totals with a part that is probably wrong, are written only when the user says so.
 */
export type FillChoice = ReadonlyMap<string, 'write' | 'leave'>;

/** Names a total in a workbook: several forms have a C. */
function keyOf({ grid, area }: Table, code: ItemCode): string {
  return [grid.name, area.top, area.left, code].join('\n');
}

/** Whether the plan's write is to be carried out. */
export function isChosen(
  choice: FillChoice,
  { table, doubts }: FillableTable,
  write: PlannedWrite,
): boolean {
  const said = choice.get(keyOf(table, write.code));
  if (said !== undefined) return said === 'write';
  return write.reason === 'recalculated' || (write.reason === 'blank' && !doubts.has(write.code));
}

/** The writes that are to be carried out. */
export function chosenWrites(fill: SheetsFill, choice: FillChoice): readonly PlannedWrite[] {
  return fill.tables.flatMap((fillable) =>
    fillable.plan.writes.filter((write) => isChosen(choice, fillable, write)),
  );
}

/** The plan as it is with the user's choice: totals above a changed one count on its new figure. */
export function planChoice(fill: SheetsFill, choice: FillChoice): SheetsFill {
  return {
    ...fill,
    tables: fill.tables.map(({ table }) => {
      const codes = table.template.items.map(({ code }) => code);
      const accepted = codes.filter((code) => choice.get(keyOf(table, code)) === 'write');
      return planTableFill(table, new Set(accepted));
    }),
  };
}

/**
 * The choice with one total chosen or left. A total left out takes those above it along, since their figures
 * count on it; one chosen brings the blank totals below it.
 */
export function chooseWrite(
  choice: FillChoice,
  { table, plan }: FillableTable,
  { write, isWanted }: { readonly write: PlannedWrite; readonly isWanted: boolean },
): FillChoice {
  const next = new Map(choice);
  const related = isWanted ? partsOf(table) : totalsOf(table);
  const open = [write.code];
  const seen = new Set<ItemCode>();
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (seen.has(code)) continue;
    seen.add(code);
    const planned = plan.writes.find((other) => other.code === code);
    const isAsked = code === write.code;
    if (isAsked || (planned !== undefined && planned.reason !== 'disagrees')) {
      next.set(keyOf(table, code), isWanted ? 'write' : 'leave');
    }
    open.push(...related(code));
  }
  return next;
}

/** Every write of the plan chosen, or none. */
export function chooseAll(fill: SheetsFill, isWanted: boolean): FillChoice {
  const said = isWanted ? 'write' : 'leave';
  return new Map(
    fill.tables.flatMap(({ table, plan }) =>
      plan.writes.map(({ code }): [string, 'write' | 'leave'] => [keyOf(table, code), said]),
    ),
  );
}

type Related = (code: ItemCode) => readonly ItemCode[];

function partsOf({ template }: Table): Related {
  return (code) =>
    template.rules.flatMap((rule) =>
      rule.kind === 'sum' && rule.total === code ? rule.parts.map((part) => part.code) : [],
    );
}

function totalsOf({ template }: Table): Related {
  return (code) =>
    template.rules.flatMap((rule) =>
      rule.kind === 'sum' && rule.parts.some((part) => part.code === code) ? [rule.total] : [],
    );
}
