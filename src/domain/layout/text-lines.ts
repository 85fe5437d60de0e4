/** Characters as wide as two digits: Chinese letters and signs, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u;

/** Printable ASCII, where every character is as wide as a digit. */
const NARROW = /^[ -~]*$/u;

/** Width of a text in digits of the sheet's own font: a Chinese character takes two. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += widthAt(text, at);
  return width;
}

/** Width by unit of the basic plane, plus one; 0 where nobody asked yet. Lists repeat a few hundred characters. */
const known = new Uint8Array(0x10000);

/** Width of the character that begins at a place; 0 in the middle of one. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const stored = known[code] ?? 0;
  if (stored > 0) return stored - 1;
  const width = measure(code);
  known[code] = width + 1;
  return width;
}

/** Characters beyond the basic plane are two units, of which the first counts. */
function measure(code: number): number {
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  return WIDE.test(String.fromCharCode(code)) ? 2 : 1;
}

/** Signs at which a line of Western letters may break. */
const BREAKS = /[\s+\-/]/u;

/**
 * Lines that a text takes in a column of that width, in digits. Chinese breaks anywhere; a Western word or
 * formula breaks behind a sign, as spreadsheets do it, so its lines are not full.
 */
export function countLines(text: string, width: number): number {
  if (!text.includes('\n')) return wrappedLines(text, width);
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, width), 0);
}

/** How far a line is filled. */
interface Filling {
  readonly width: number;
  lines: number;
  used: number;
}

function wrappedLines(line: string, width: number): number {
  // No character is wider than two digits.
  if (line.length * 2 <= width) return 1;
  const filling: Filling = { width, lines: 1, used: 0 };
  /** Width of the Western stretch that is not placed yet. */
  let word = 0;
  for (let at = 0; at < line.length; at += 1) {
    const wide = widthAt(line, at);
    if (wide === 2) {
      fill(filling, word);
      fill(filling, wide);
      word = 0;
      continue;
    }
    word += wide;
    if (!BREAKS.test(line.charAt(at))) continue;
    fill(filling, word);
    word = 0;
  }
  fill(filling, word);
  return filling.lines;
}

/** Places what is not broken: a Chinese character, or a Western stretch up to a sign. */
function fill(filling: Filling, wide: number): void {
  if (wide === 0) return;
  const { width } = filling;
  if (filling.used + wide > width && filling.used > 0) {
    filling.lines += 1;
    filling.used = 0;
  }
  if (wide > width) {
    filling.lines += Math.ceil(wide / width) - 1;
    filling.used += wide % width;
  } else filling.used += wide;
}
