/** The members of a union by the tag that tells them apart. */
export type ByTag<U, T extends keyof U> = {
  readonly [K in U[T] & string]: Extract<U, Readonly<Record<T, K>>>;
};

/** Words for every member of a union; the compiler asks for each of them in each language. */
export type WordsFor<M, More extends readonly unknown[] = []> = {
  readonly [K in keyof M]: (one: M[K], ...more: More) => string;
};

/** How a member of a union is worded; the type parameter ties it to the words of its own tag. */
export function wordsOf<M, K extends keyof M, More extends readonly unknown[] = []>(
  words: WordsFor<M, More>,
  tag: K,
): (one: M[K], ...more: More) => string {
  return words[tag];
}
