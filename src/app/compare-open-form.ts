import { type ComparedItem, compareSuperior } from '../domain/consolidate/compare-superior';
import type { Consolidation } from '../domain/consolidate/consolidation';
import { type Result, succeed } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { AppFault } from './app-fault';
import { findLikeForm } from './find-like-form';
import type { Host } from './host';

/**
 * Compares a consolidation with the form on the sheet in front, filled in by hand (汇总核对); of several forms there
 * with the one that is most like it.
 *
 * @returns `undefined` when there is no form of this kind on the sheet in front
 */
export async function compareOpenForm(
  host: Host,
  consolidation: Consolidation,
  catalogue: readonly RegisteredTemplate[],
): Promise<Result<readonly ComparedItem[] | undefined, AppFault>> {
  const read = await host.readSheets('active');
  if (!read.ok) return read;
  const table = findLikeForm(read.value.workbook, consolidation.template, catalogue);
  return succeed(table === undefined ? undefined : compareSuperior(consolidation, table));
}
