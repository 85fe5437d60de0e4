import { type Result, fail, succeed } from '../../domain/kernel/result';
import { type TripFailure, toTripFailure } from './trip-failure';

/** Commands for Excel and what is made of its answer. */
export type Trip<T> = (context: Excel.RequestContext) => Promise<T>;

const EDITING = 'InvalidOperationInCellEditMode';

/** Carries commands out that change the workbook; while a cell is being edited they fail at once. */
export async function writeTrip<T>(trip: Trip<T>): Promise<Result<T, TripFailure>> {
  return run(trip, false);
}

/**
 * Asks Excel for something. While a cell is being edited the question waits for Enter or Esc: who types figure
 * after figure is always editing the next cell when the last one is looked at.
 *
 * @param patience - milliseconds after which a question that waits for the editing to end is given up
 */
export async function readTrip<T>(
  patience: number,
  trip: Trip<T>,
): Promise<Result<T, TripFailure>> {
  const watch = watchEditing(patience);
  try {
    return await Promise.race([run(trip, true), watch.editing]);
  } finally {
    watch.stop();
  }
}

/** Removes what an earlier trip left behind in its context, as handlers of events. */
export async function closingTrip(
  context: OfficeExtension.ClientRequestContext,
  close: () => void,
): Promise<void> {
  try {
    await Excel.run(context, async () => {
      close();
      await context.sync();
    });
  } catch {
    // The workbook is closed, and its handlers with it.
  }
}

async function run<T>(trip: Trip<T>, delayForCellEdit: boolean): Promise<Result<T, TripFailure>> {
  try {
    return succeed(await Excel.run({ delayForCellEdit }, trip));
  } catch (error) {
    return fail(toTripFailure(error));
  }
}

interface EditingWatch {
  /** Settles only when Excel says that a cell is being edited. */
  readonly editing: Promise<Result<never, TripFailure>>;
  readonly stop: () => void;
}

/** A large workbook may be slow too, so Excel is asked whether it is the editing that an answer waits for. */
function watchEditing(patience: number): EditingWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const editing = new Promise<Result<never, TripFailure>>((resolve) => {
    const probe = async (): Promise<void> => {
      const answer = await run(askAnything, false);
      if (stopped) return;
      if (!answer.ok && answer.fault.code === EDITING) resolve(answer);
      else arm();
    };
    const arm = (): void => {
      timer = setTimeout(() => void probe(), patience);
    };
    arm();
  });
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
  };
  return { editing, stop };
}

async function askAnything(context: Excel.RequestContext): Promise<void> {
  context.workbook.load('name');
  await context.sync();
}
