/** Milliseconds between two looks, and after which the last look counts. */
const STEP = 50;
const PATIENCE = 5_000;

/** Looks again and again until what is seen is as wanted; gives what was seen last. */
export async function eventually<T>(
  look: () => Promise<T>,
  isWanted: (seen: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (isWanted(seen) || Date.now() > end) return seen;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
