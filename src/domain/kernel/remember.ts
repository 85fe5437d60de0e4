/** Longer texts are notes that stand once, and would fill the memory. */
const LONGEST = 500;

/**
 * The same reader with a memory of what it read: thousands of workbooks repeat the same few hundred texts.
 *
 * Only for pure readers, whose answer depends on the text alone. When the memory is full it starts afresh,
 * so it never grows beyond `limit` texts.
 */
export function rememberTexts<T>(read: (text: string) => T, limit: number): (text: string) => T {
  const memory = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = memory.get(text);
    if (known !== undefined) return known.answer;
    const answer = read(text);
    if (memory.size >= limit) memory.clear();
    memory.set(text, { answer });
    return answer;
  };
}
