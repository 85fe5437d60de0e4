import type { Workbook } from '../domain/grid/grid';
import { readReferences } from './patch-xlsx-references';

/**
 * Tells which formulas of a workbook mean the same when it is written anew: those that name nothing but
 * cells of sheets that keep their names. A defined name or a link to another file does not come along,
 * and a formula over it would turn into an error at the first calculation.
 *
 * @param names - the sheets' new names, in their order
 */
export function formulasOutOf(
  { sheets }: Workbook,
  names: readonly string[],
): (formula: string) => boolean {
  const kept = new Set(
    sheets.flatMap(({ name }, index) => (names[index] === name ? [name.toLowerCase()] : [])),
  );
  return (formula) =>
    readReferences(formula)?.every(
      ({ sheet }) => sheet === undefined || kept.has(sheet.toLowerCase()),
    ) ?? false;
}
