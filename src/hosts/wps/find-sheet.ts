import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import type { WpsSheet, WpsWorkbook } from './jsapi';

/** The sheet of a name, looked up anew; what it once handed over may be gone. */
export function findSheet(book: WpsWorkbook, name: string): Result<WpsSheet, HostFault> {
  const sheets = book.Worksheets;
  try {
    const sheet = sheets.Item(name) ?? undefined;
    if (sheet !== undefined) return succeed(sheet);
  } catch {
    // Some builds throw where others hand over nothing.
  }
  return fail({ code: 'sheet-absent', sheet: name });
}

/** The sheets of these names, each once; the first that is gone is the fault. */
export function findSheets(
  book: WpsWorkbook,
  names: Iterable<string>,
): Result<ReadonlyMap<string, WpsSheet>, HostFault> {
  const found = new Map<string, WpsSheet>();
  for (const name of new Set(names)) {
    const sheet = findSheet(book, name);
    if (!sheet.ok) return sheet;
    found.set(name, sheet.value);
  }
  return succeed(found);
}
