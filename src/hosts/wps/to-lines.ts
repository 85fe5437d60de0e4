/** How many rows and columns a range has. */
export interface Size {
  readonly rows: number;
  readonly cols: number;
}

/** What WPS hands over for a range: `undefined` stands for every cell that it left out. */
export type Lines = readonly (readonly unknown[])[];

/**
 * What WPS hands over for a range, line by line: it gives a scalar for one cell, and a flat array for one row in
 * early versions.
 */
export function toLines(raw: unknown, { rows, cols }: Size): Lines {
  const lines: Lines = isLines(raw) ? raw : foldLine(Array.isArray(raw) ? raw : [raw], cols);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (__, col) => lines[row]?.[col] ?? undefined),
  );
}

function isLines(raw: unknown): raw is Lines {
  return Array.isArray(raw) && raw.length > 0 && raw.every((line) => Array.isArray(line));
}

function foldLine(flat: readonly unknown[], cols: number): Lines {
  const count = Math.ceil(flat.length / cols);
  return Array.from({ length: count }, (_, row) => flat.slice(row * cols, (row + 1) * cols));
}
