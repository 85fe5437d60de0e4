/** A function has given its answer. */
export class Returned extends Error {}
/** A loop goes on with the next. */
export class Continued extends Error {}
/** What the script threw. */
export class Thrown extends Error {
  constructor(readonly thrown: unknown) {
    super('Thrown by the script');
  }
}

/** How a script ended: by `exit`. */
export class Exited extends Error {
  constructor(readonly code: number) {
    super(`exit ${String(code)}`);
  }
}

/** What `catch` finds in `$_.Exception`. */
export function exceptionOf(signal: unknown): unknown {
  if (signal instanceof Thrown) return signal.thrown;
  return { members: { message: signal instanceof Error ? signal.message : String(signal) } };
}
