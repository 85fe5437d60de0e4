/** Characters as wide as two digits: Chinese letters and signs, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u;

/** Printable ASCII, where every character is as wide as a digit. */
const NARROW = /^[ -~]*$/u;

/** Width of a text in digits of the sheet's own font: a Chinese character takes two. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += isWide(char) ? 2 : 1;
  return width;
}

/** What is known of the characters of the basic plane: lists repeat a few hundred of them. */
const knownWide: boolean[] = [];

function isWide(char: string): boolean {
  if (char.length > 1) return WIDE.test(char);
  const code = char.charCodeAt(0);
  return (knownWide[code] ??= WIDE.test(char));
}

/** Signs at which a line of Western letters may break. */
const BREAKS = /[\s+\-/]/u;

/**
 * Lines that a text takes in a column of that width, in digits. Chinese breaks anywhere; a Western word or
 * formula breaks behind a sign, as spreadsheets do it, so its lines are not full.
 */
export function countLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, width), 0);
}

function wrappedLines(line: string, width: number): number {
  // No character is wider than two digits.
  if (line.length * 2 <= width || textWidth(line) <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of breakable(line)) {
    const wide = textWidth(piece);
    if (used + wide > width && used > 0) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used += wide > width ? wide % width : wide;
  }
  return lines;
}

/** Pieces that are not broken: single Chinese characters, Western stretches up to a sign. */
function breakable(line: string): readonly string[] {
  const pieces: string[] = [];
  let word = '';
  for (const char of line) {
    if (isWide(char)) {
      if (word !== '') pieces.push(word);
      pieces.push(char);
      word = '';
    } else {
      word += char;
      if (BREAKS.test(char)) {
        pieces.push(word);
        word = '';
      }
    }
  }
  return word === '' ? pieces : [...pieces, word];
}
