import type { Result } from '../domain/kernel/result';
import type { AppFault } from './app-fault';
import type { SheetsCheck } from './check-sheets';
import type { Host } from './host';
import { markFindings } from './mark-findings';

/**
 * Takes back our last write (撤销上次操作): values, formulas and formats as they were, an added sheet gone.
 *
 * @param marked - the check whose marks lay in the sheets before that write, where other marks were laid since;
 *   they are laid again. The result shown for what was undone has to be had anew.
 */
export async function undoLast(host: Host, marked?: SheetsCheck): Promise<Result<void, AppFault>> {
  const undone = await host.undoLast();
  if (!undone.ok || marked === undefined) return undone;
  const remarked = await markFindings(host, marked);
  return remarked.ok ? undone : remarked;
}
