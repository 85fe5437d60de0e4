import { measureOf } from '../figures/measure';
import { type AssignedCodes, assignCodes } from './assign-codes';
import type { Item, ItemCode } from './item';
import { toPlainLabel } from './plain-label';
import { type FormPrint, rulesFromPrint } from './printed-rules';
import { type FormulaReading, readFormulas } from './read-formula';
import { readItems } from './read-items';
import type { Rule, RuleDefect } from './rule';
import { ofWhichRules, pairedRules } from './structure-rules';
import type { Erratum, PrintedRow } from './template';

/** What printed rows say: items, the relations between them, and what is wrong with the print. */
export interface ReadRows {
  /** In print order. */
  readonly items: readonly Item[];
  /** The item of each printed row, by its index; `undefined` for a row with neither code nor words. */
  readonly itemOfRow: readonly (ItemCode | undefined)[];
  /** Printed sums and inequalities first, then 其中, then pairs of people and money. */
  readonly rules: readonly Rule[];
  readonly defects: readonly RuleDefect[];
}

/** What is known besides the rows themselves. */
export interface PrintedRowsContext {
  /** Misprints of a registered paper. */
  readonly errata?: readonly Erratum[];
  /** Texts elsewhere on the sheet that may hold formulas, such as the notes below the table. */
  readonly extraFormulas?: readonly string[];
  /** What rows that name no unit, and whose whole names none, are counted in; '' when nothing says. */
  readonly unit?: string;
}

/**
 * Reads a form off its printed rows, of a catalogue entry and a live sheet alike: items with their measures
 * and parents, and the relations that the paper prints or shows by its layout.
 */
export function readPrintedRows(
  rows: readonly PrintedRow[],
  context: PrintedRowsContext = {},
): ReadRows {
  const errata = context.errata ?? [];
  const assigned = assignCodes(rows, errata);
  const items = readItems(assigned, measureOf(context.unit ?? ''));
  const print: FormPrint = {
    items,
    doubled: assigned.doubled,
    repaired: assigned.repaired,
    corrected: new Set(errata.map(({ code }) => code)),
  };
  const printed = rulesFromPrint(formulasIn(assigned, context.extraFormulas ?? []), print);
  const itemOfRow: (ItemCode | undefined)[] = rows.map(() => undefined);
  for (const { row, item } of items) itemOfRow[row] = item.code;
  return {
    items: items.map(({ item }) => item),
    itemOfRow,
    rules: [...printed.rules, ...ofWhichRules(items, printed), ...pairedRules(items)],
    defects: [...printed.defects, ...doubledCodes(assigned, printed.defects)],
  };
}

function formulasIn(assigned: AssignedCodes, extra: readonly string[]): readonly FormulaReading[] {
  return [
    ...assigned.rows.flatMap(({ label, columnLabel }) => [
      ...readFormulas(toPlainLabel(label)),
      ...readFormulas(toPlainLabel(columnLabel)),
    ]),
    ...extra.flatMap((text) => readFormulas(toPlainLabel(text))),
  ];
}

/** Codes that stand twice and that no formula's defect has named. */
function doubledCodes(
  { doubled, repaired }: AssignedCodes,
  told: readonly RuleDefect[],
): readonly RuleDefect[] {
  const named = new Set(
    told.filter(({ kind }) => kind === 'doubled-code').flatMap(({ codes }) => codes),
  );
  return [...doubled, ...repaired.keys()]
    .filter((code) => !named.has(code))
    .map((code) => {
      const meant = repaired.get(code);
      return { kind: 'doubled-code', printed: code, total: undefined, codes: [code], meant };
    });
}
