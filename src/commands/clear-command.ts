import type { Host } from '../app/host';
import { succeed } from '../domain/kernel/result';
import type { CommandWork } from './run-command';

/** 清除标记 without the pane: what it does is seen in the sheets. */
export function clearCommand(host: Host): CommandWork {
  return async () => {
    const cleared = await host.clearMarks();
    return cleared.ok ? succeed(undefined) : cleared;
  };
}
