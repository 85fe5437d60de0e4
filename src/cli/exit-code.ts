/** How a run ends: 0 all right · 1 errors found · 2 something could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Of several outcomes the gravest: what could not be done counts more than errors that were found. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(2)) return 2;
  return codes.includes(1) ? 1 : 0;
}
