import type { Result } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { AppFault } from './app-fault';
import { checkSheets, type Scope } from './check-sheets';
import type { Host } from './host';
import { markFindings } from './mark-findings';

/** A check whose marks lie in the sheets. */
export interface MarkedCheck {
  readonly catalogue: readonly RegisteredTemplate[];
  readonly scope: Scope;
}

/**
 * Takes back our last write (撤销上次操作): values, formulas and formats as they were, an added sheet gone.
 *
 * @param marked - a check whose marks lie in the sheets: they are laid for what stands there now, as they were
 *   before that write
 */
export async function undoLast(host: Host, marked?: MarkedCheck): Promise<Result<void, AppFault>> {
  const undone = await host.undoLast();
  if (!undone.ok || marked === undefined) return undone;
  const checked = await checkSheets(host, marked.catalogue, marked.scope);
  if (!checked.ok) return checked;
  const remarked = await markFindings(host, checked.value);
  return remarked.ok ? undone : remarked;
}
