const DELIMITERS = [',', '\t', ';'] as const;
const QUOTE = '"';

/** Rows of fields of text separated by commas, tabs or semicolons; quotes as in RFC 4180. */
export type CsvRows = readonly (readonly string[])[];

/**
 * Reads separated text with the delimiter that splits most of its rows; `undefined` when no
 * delimiter makes a table of it: at least two rows, most of them in two fields or more.
 */
export function parseCsv(text: string): CsvRows | undefined {
  let best: CsvRows | undefined;
  let most = 1;
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const rows = splitRows(text, delimiter);
    const filled = rows.filter((row) => row.some((field) => field !== '')).length;
    const split = rows.filter((row) => row.length > 1).length;
    if (split > most && split * 2 > filled) {
      best = rows;
      most = split;
    }
  }
  return best;
}

function splitRows(source: string, delimiter: string): CsvRows {
  const text = source.replace(/\r\n?/gu, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const field = readField(text, at, delimiter);
    row.push(field.text);
    at = field.end;
    const isRowEnd = text[at] !== delimiter;
    at += 1;
    if (!isRowEnd) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Field {
  readonly text: string;
  /** Place of the delimiter, line break or end of text behind it. */
  readonly end: number;
}

function readField(text: string, start: number, delimiter: string): Field {
  if (text[start] !== QUOTE) return plainField(text, start, delimiter);
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return plainField(text, start, delimiter);
    value += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) {
      const rest = plainField(text, quote + 1, delimiter);
      return { text: value + rest.text, end: rest.end };
    }
    value += QUOTE;
    at = quote + 2;
  }
}

function plainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}
