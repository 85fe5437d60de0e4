import type { AppFault } from '../app/app-fault';
import type { Result } from '../domain/kernel/result';
import { faultNotice } from '../ui/shared/fault-notice';
import { runLimited } from '../ui/shared/run-limited';
import type { CommandTexts } from './check-notice';
import type { NoticePage } from './notice-page';

/** What Excel waits for when a button of the ribbon was pressed. */
export interface CommandEvent {
  readonly completed: () => void;
}

/** Where a button's work shows its outcome. */
export interface CommandStage extends CommandTexts {
  /** Shows a page and settles once the user has closed it, or it could not be shown. */
  readonly show: (page: NoticePage) => Promise<void>;
  /** Milliseconds that the work may take. */
  readonly limit?: number;
}

/** What a button does; `undefined` when its outcome is seen in the sheet and needs no words. */
export type CommandWork = () => Promise<Result<NoticePage | undefined, AppFault>>;

/**
 * Does the work of a button, tells the outcome, and lets Excel go on, whatever happens on the way.
 *
 * The event is completed only when the window is closed, since Excel for Mac closes it with the event.
 */
export async function runCommand(
  event: CommandEvent,
  stage: CommandStage,
  work: CommandWork,
): Promise<void> {
  try {
    const page = await pageOf(stage, work);
    if (page !== undefined) await stage.show(page);
  } finally {
    event.completed();
  }
}

async function pageOf(stage: CommandStage, work: CommandWork): Promise<NoticePage | undefined> {
  const done = await runLimited(work, stage.limit);
  if (done.ok) return done.value;
  const { texts, words } = stage;
  const { title, advice } =
    done.fault.code === 'broken' ? texts.pane.notices.broken : faultNotice(done.fault, texts);
  const lines = [advice, ...detailsOf(done.fault)].filter((line) => line !== '');
  return { tone: 'fault', title, lines, close: words.close, language: texts.language };
}

/** What only a developer understands, for the clerk to pass on. */
function detailsOf(fault: object): readonly string[] {
  const error = 'error' in fault ? fault.error : 'cause' in fault ? fault.cause : undefined;
  return error instanceof Error ? [`${error.name}: ${error.message}`] : [];
}
