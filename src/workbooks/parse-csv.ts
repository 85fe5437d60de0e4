import { LIMITS, refuseTooLarge } from './limits';

const DELIMITERS = [',', '\t', ';'] as const;
const QUOTE = '"';

/** Rows of fields of text separated by commas, tabs or semicolons; quotes as in RFC 4180. */
export type CsvRows = readonly (readonly string[])[];

/** Characters from which the delimiter is told. */
const SAMPLE = 100_000;

/**
 * Reads separated text with the delimiter that splits most of its first rows; `undefined` when no
 * delimiter makes a table of them: at least two rows, most of them in two fields or more.
 */
export function parseCsv(source: string): CsvRows | undefined {
  const sample = splitLines(source.slice(0, SAMPLE));
  let best: string | undefined;
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const rows = splitRows(sample, delimiter);
    const filled = rows.filter((row) => row.some((field) => field !== '')).length;
    const split = rows.filter((row) => row.length > 1).length;
    if (split > most && split * 2 > filled) {
      best = delimiter;
      most = split;
    }
  }
  return best === undefined ? undefined : splitRows(splitLines(source), best);
}

function splitLines(source: string): string {
  return source.replace(/\r\n?/gu, '\n');
}

function splitRows(text: string, delimiter: string): CsvRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let fields = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const field = readField(text, at, delimiter);
    row.push(field.text);
    fields += 1;
    at = field.end;
    if (fields > LIMITS.cells) refuseTooLarge('cells', LIMITS.cells);
    if (text[at] === delimiter) continue;
    rows.push(row);
    row = [];
    if (rows.length > LIMITS.rows) refuseTooLarge('rows', LIMITS.rows);
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
