const NAMESPACE = /^[A-Za-z][\w.-]{0,20}:/u;
// Texts and quoted names stay as they are, an open one to the end; brackets hold references, and
// two separators are others.
const PIECES = /"[^"]*(?:"|$)|'[^']*(?:'|$)|[[\];~]/gu;

/** A formula of an .ods cell (OpenFormula, `of:=SUM([.A1:.A3];1)`) in the notation of Excel: `SUM(A1:A3,1)`. */
export function toA1Formula(formula: string): string {
  const body = formula.replace(NAMESPACE, '').replace(/^=/u, '');
  let written = '';
  let reference: string | undefined;
  let at = 0;
  const write = (text: string): void => {
    if (reference === undefined) written += text;
    else reference += text;
  };
  for (const match of body.matchAll(PIECES)) {
    const [piece] = match;
    write(body.slice(at, match.index));
    at = match.index + piece.length;
    if (piece === '[') reference = '';
    else if (piece === ']') {
      written += toA1Reference(reference ?? '');
      reference = undefined;
    } else write(piece === ';' || piece === '~' ? ',' : piece);
  }
  return written + body.slice(at);
}

/** `.A1`, `.A1:.B2`, `$Sheet2.A1:.B2`; a sheet's name is written once, with `!`. */
function toA1Reference(reference: string): string {
  const corners = reference.split(':.');
  const [first = '', ...rest] = corners;
  // The dot before the address is the last one: names of sheets may hold dots too.
  const dot = first.lastIndexOf('.');
  const sheet = first.slice(0, Math.max(dot, 0)).replace(/^\$/u, '');
  const cells = [first.slice(dot + 1), ...rest].join(':');
  return sheet === '' ? cells : `${sheet}!${cells}`;
}
