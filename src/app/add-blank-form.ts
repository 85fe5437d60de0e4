import { planBlankForm } from '../domain/blank/plan-blank-form';
import type { Result } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { AppFault } from './app-fault';
import type { Host } from './host';

/** Adds an empty, print-ready form behind the last sheet and shows it (新建空白表); gives the sheet's name. */
export function addBlankForm(
  host: Host,
  template: RegisteredTemplate,
): Promise<Result<string, AppFault>> {
  return host.addSheet(planBlankForm(template));
}
