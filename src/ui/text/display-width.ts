/**
 * Characters that take two columns on a screen: the wide and full-width blocks that can stand in a form
 * (Chinese, kana, hangul, full-width signs, emoji).
 *
 * @see Unicode Standard Annex 11, EastAsianWidth.txt. Ambiguous ones (· … × “ ”) count one: programs differ.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;

/** Columns that a line of text takes on a screen: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    if (WIDE.test(char)) width += 2;
    else if (!COMBINING.test(char)) width += 1;
  }
  return width;
}

/** The text with spaces behind it up to a width; longer text stays whole. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
