import { z } from 'zod';

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

/**
 * Packages that only some systems need and that the lock file does not name, so that `npm ci` refuses it.
 *
 * npm leaves them out without a word where its source of packages lacks them.
 */
export function findUnlocked(lock: unknown): readonly string[] {
  const { packages } = LOCK.parse(lock);
  const locked = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//u, '')));
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !locked.has(name));
}
