/** Whether something thrown is the operating system saying no, for one of these reasons (`ENOENT` …). */
export function isSystemFault(thrown: unknown, codes: readonly string[]): boolean {
  return (
    thrown instanceof Error &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    codes.includes(thrown.code)
  );
}
