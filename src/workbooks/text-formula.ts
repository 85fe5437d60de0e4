/** A constant text in a formula has no more characters. @see Excel specifications and limits */
const LONGEST_TEXT = 255;
/** Texts in one formula; with their signs they stay below the 8192 characters a formula may have. */
const MOST_TEXTS = 30;

/** What a formula or a file may lose: control characters, quotation marks, what XML lacks; and the sign of the escape itself. */
const FRAGILE = /[\p{Cc}"%\uFFFE\uFFFF]/gu;
const ESCAPED = /(?:%[\dA-F]{2})+/gu;
const TEXTS = /"([^"]*)"/gu;
/** Of a name that somebody else made, which stands for cells or calculates, nothing is taken for a text. */
const ONLY_TEXTS = /^=?"[^"]*"(?:&"[^"]*")*$/u;

/** A text as formulas that give it, `"…"&"…"`, as many as it takes; at least one. Without the leading `=`. */
export function packText(text: string): readonly string[] {
  const pieces = piecesOf(text.replace(FRAGILE, encodeURIComponent));
  const formulas: string[] = [];
  for (let at = 0; at < pieces.length; at += MOST_TEXTS) {
    const some = pieces.slice(at, at + MOST_TEXTS);
    formulas.push(some.map((piece) => `"${piece}"`).join('&'));
  }
  return formulas;
}

/** The text of such formulas, with or without the leading `=`; `undefined` when they are not such. */
export function unpackText(formulas: readonly string[]): string | undefined {
  const isText = formulas.length > 0 && formulas.every((formula) => ONLY_TEXTS.test(formula));
  if (!isText) return undefined;
  const pieces = formulas.flatMap((formula) =>
    [...formula.matchAll(TEXTS)].map(([, piece = '']) => piece),
  );
  try {
    return pieces.join('').replace(ESCAPED, decodeURIComponent);
  } catch {
    // Escapes that stand for no character: not ours, or cut short.
    return undefined;
  }
}

/** No character outside the basic plane is cut in two, which a file would not survive. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > LONGEST_TEXT) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
