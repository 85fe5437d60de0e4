const LATEX_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:geqslant|geq|ge)(?![a-z])/gu, '≥'],
  [/\\(?:leqslant|leq|le)(?![a-z])/gu, '≤'],
  [/\\(?:cdots|ldots|dots)(?![a-z])/gu, '…'],
  [/\\sum(?![a-z])/gu, 'Σ'],
  [/\\times(?![a-z])/gu, '×'],
  [/\\(?:mathrm|text|mathbf)(?![a-z])/gu, ''],
];
const NEEDS_CHANGE = /[$\\]|<\/?[a-z]/u;

/** A label without what text recognition wraps around formulas and bold words: `$B=B_{1}$`, `<b>…</b>`. */
export function toPlainLabel(text: string): string {
  if (!NEEDS_CHANGE.test(text)) return text;
  let plain = text.replace(/<\/?(?:b|i|u|br|strong|em|sub|sup)\s?\/?>/gu, ' ');
  for (const [word, sign] of LATEX_WORDS) plain = plain.replace(word, sign);
  if (!text.includes('$') && !text.includes('\\')) return plain;
  return plain.replace(/_?\{([^{}]*)\}|_(?=\w)/gu, '$1').replace(/[$\\]/gu, ' ');
}
