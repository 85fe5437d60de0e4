/** Lines of the stack that tell where it happened. */
const STACK_LINES = 6;

/** What is known of something thrown, for those who mend it: name, message, where. No figures of the workbook. */
export function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = (error.stack ?? '').split('\n').filter((text) => text.includes('at '));
  const cause = error.cause === undefined ? [] : [`cause: ${errorCode(error.cause)}`];
  return [errorCode(error), ...cause, ...stack.slice(0, STACK_LINES)].join('\n');
}

/** Name and message of something thrown, in one line. */
export function errorCode(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
