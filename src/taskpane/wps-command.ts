import type { PaneCommand } from '../ui/shared/pane-program';
import type { WpsStorage } from './wps-application';

/** Where the buttons of the ribbon leave what they ask for; the ribbon's script knows the same name. */
const KEY = 'nuanbiao_command';
/** Milliseconds after which nobody waits any more: the shared texts may outlive the pane, and even WPS. */
const STALE = 30_000;

/** What a button of the ribbon left for the pane. */
export interface TakenCommand {
  /** `undefined` for the button that only shows the pane. */
  readonly command: PaneCommand | undefined;
}

const COMMANDS: ReadonlySet<unknown> = new Set<PaneCommand>([
  ...(['check', 'fill', 'consolidate', 'blank', 'clear', 'status'] as const),
]);

/**
 * Takes what a button of the ribbon asked for, so that it is done once; the ribbon takes a pane for dead that
 * leaves it lying.
 *
 * @param now - milliseconds since 1970
 * @returns `undefined` where nothing lies there that is wanted any more
 */
export function takeCommand(storage: WpsStorage, now: number): TakenCommand | undefined {
  const text = storage.getItem(KEY);
  if (typeof text !== 'string' || text === '') return undefined;
  storage.removeItem(KEY);
  const { seq, command } = readCommand(text);
  if (typeof seq !== 'number' || Math.abs(now - seq) > STALE) return undefined;
  return { command: isCommand(command) ? command : undefined };
}

function readCommand(text: string): { readonly seq?: unknown; readonly command?: unknown } {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

function isCommand(command: unknown): command is PaneCommand {
  return COMMANDS.has(command);
}
