/** Longer texts are notes that stand once, and would fill the memory. */
const LONGEST = 500;

/**
 * The same reader with a memory of what it read: thousands of workbooks repeat the same few hundred texts.
 *
 * Only for pure readers, whose answer depends on the text alone.
 */
export function rememberTexts<T>(read: (text: string) => T, limit: number): (text: string) => T {
  const remembering = rememberBy(read, { keyOf: (text) => text, limit });
  return (text) => (text.length > LONGEST ? read(text) : remembering(text));
}

/** Gives texts that are alike as one object, so that those of thousands of workbooks fit; starts afresh when it is full. */
export function createTextPool(limit: number): (text: string) => string {
  const pool = new Map<string, string>();
  return (text) => {
    const shared = pool.get(text);
    if (shared !== undefined) return shared;
    if (pool.size >= limit) pool.clear();
    pool.set(text, text);
    return text;
  };
}

/**
 * The same pure function with a memory of its answers, by a text that says all that the answer depends on.
 *
 * When the memory is full it starts afresh, so it never grows beyond `limit` answers.
 */
export function rememberBy<A, T>(
  answerTo: (question: A) => T,
  options: { readonly keyOf: (question: A) => string; readonly limit: number },
): (question: A) => T {
  const memory = new Map<string, { readonly answer: T }>();
  return (question) => {
    const key = options.keyOf(question);
    const known = memory.get(key);
    if (known !== undefined) return known.answer;
    const answer = answerTo(question);
    if (memory.size >= options.limit) memory.clear();
    memory.set(key, { answer });
    return answer;
  };
}

/** The same pure function of something that never changes, worked out once for as long as it lives. */
export function rememberFor<K extends object, T>(answerTo: (of: K) => T): (of: K) => T {
  const memory = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    const known = memory.get(of);
    if (known !== undefined) return known.answer;
    const answer = answerTo(of);
    memory.set(of, { answer });
    return answer;
  };
}
