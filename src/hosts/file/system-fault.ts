/** Whether something thrown is the operating system saying no, for one of these reasons (`ENOENT` …). */
export function isSystemFault(thrown: unknown, codes: readonly string[]): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return false;
  return typeof thrown.code === 'string' && codes.includes(thrown.code);
}
