/** Outcome of something that may not be possible: a value, or the reason why there is none. */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

/** The operation worked and this is what it gave. */
export function succeed<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** The operation could not be done, for this reason. */
export function fail<F>(fault: F): Result<never, F> {
  return { ok: false, fault };
}
