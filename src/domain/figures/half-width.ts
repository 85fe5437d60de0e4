const FULL_WIDTH_SPACE = '\u3000';
const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const WIDTH_OFFSET = 0xfee0;
const NEEDS_CHANGE = /[\u3000\uff01-\uff5e]/u;

/** Full-width letters, digits, signs and spaces as their usual half-width form: `Ｃ１＝（１２）` is `C1=(12)`. */
export function toHalfWidth(text: string): string {
  if (!NEEDS_CHANGE.test(text)) return text;
  let half = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char === FULL_WIDTH_SPACE) half += ' ';
    else if (code >= FULL_WIDTH_START && code <= FULL_WIDTH_END) {
      half += String.fromCharCode(code - WIDTH_OFFSET);
    } else half += char;
  }
  return half;
}
