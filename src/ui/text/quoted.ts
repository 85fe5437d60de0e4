/** Text of strangers inside a sentence, in either language: `“同上”`. */
export function quoted(text: string): string {
  return `“${text}”`;
}
