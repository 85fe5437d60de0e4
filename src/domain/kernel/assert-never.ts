/**
 * Ends a `switch` over a tag: the compiler complains when a case is missing.
 *
 * @throws Error when a value outside the type gets here all the same, which is a bug of ours
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
