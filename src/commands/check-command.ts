import { checkSheets } from '../app/check-sheets';
import type { Host } from '../app/host';
import { markFindings } from '../app/mark-findings';
import { succeed } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';
import { type CommandTexts, checkNotice } from './check-notice';
import type { CommandWork } from './run-command';

/**
 * 逻辑检查 without the pane: checks every form of the workbook, marks the rows of the findings, tells the verdict.
 *
 * A verdict is told even where no marks could be laid.
 */
export function checkCommand(
  host: Host,
  catalogue: readonly RegisteredTemplate[],
  said: CommandTexts,
): CommandWork {
  return async () => {
    const checked = await checkSheets(host, catalogue, 'all');
    if (!checked.ok) return checked;
    const marked = await markFindings(host, checked.value);
    return succeed(checkNotice(checked.value, marked, said));
  };
}
