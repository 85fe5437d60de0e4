import type { PrintedRow } from '../../src/domain/templates/template';

/** Printed rows as they stand on paper: code, label, column label. */
export function printedRows(
  rows: readonly (readonly [code: string, label: string, columnLabel?: string])[],
): readonly PrintedRow[] {
  return rows.map(([code, label, columnLabel = '']) => ({ number: '', code, label, columnLabel }));
}
