import { type Result, fail } from '../../domain/kernel/result';

/** The program gave no answer in time; it may be busy, show a dialog, or have a cell in edit. */
export interface TimedOut {
  readonly code: 'timed-out';
}

/** A bug of ours: something threw that must not. */
export interface Broken {
  readonly code: 'broken';
  readonly error: unknown;
}

/**
 * The longest a user looks at a spinner, in milliseconds. Excel itself offers to restart an add-in that
 * keeps it busy for 5 seconds; a request to Excel on the web over a slow line takes longer.
 */
export const TIME_LIMIT = 20_000;

/** Does something that must end: in time, and without throwing. A late answer is left alone. */
export async function runLimited<T, F>(
  work: () => Promise<Result<T, F>>,
  limit: number = TIME_LIMIT,
): Promise<Result<T, F | TimedOut | Broken>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<never, TimedOut>>((resolve) => {
    timer = setTimeout(() => resolve(fail({ code: 'timed-out' })), limit);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    return fail({ code: 'broken', error });
  } finally {
    clearTimeout(timer);
  }
}
