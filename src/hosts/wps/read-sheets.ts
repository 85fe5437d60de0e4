import type { HostFault, OpenSheets } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { findSheet } from './find-sheet';
import { inWorkbook } from './in-workbook';
import type { WpsSheet, WpsWorkbook } from './jsapi';
import { type ReadSheet, readSheet } from './read-sheet';
import type { Session } from './session';

/** Reads the sheet in front or all of them. Sheets of other kinds, as a chart, are passed over. */
export function readSheets(
  session: Session,
  scope: 'active' | 'all',
): Promise<Result<OpenSheets, HostFault>> {
  return inWorkbook(session, (book) => {
    const { sheets, active, isAlone } = listSheets(book, scope);
    const read = sheets.map((sheet) => readSheet(session, sheet, isAlone));
    keepForNow(session, read);
    return succeed(openSheets(read, active));
  });
}

/**
 * What was found of the sheets counts until anybody else gets a turn: then marks may be gone, moved or copied, and
 * another workbook may be in front.
 */
function keepForNow(session: Session, read: readonly ReadSheet[]): void {
  const states = new Map(read.map(({ state }) => [state.name, state]));
  session.states = states;
  setTimeout(() => {
    if (session.states === states) session.states = new Map();
  });
}

interface ListedSheets {
  readonly sheets: readonly WpsSheet[];
  /** `undefined`: the only one. */
  readonly active: string | undefined;
  readonly isAlone: boolean;
}

function listSheets(book: WpsWorkbook, scope: 'active' | 'all'): ListedSheets {
  const all = book.Worksheets;
  const count = all.Count;
  const only = count === 1 ? all.Item(1) : undefined;
  if (only !== undefined && only !== null) {
    return { sheets: [only], active: undefined, isAlone: true };
  }
  const active = book.ActiveSheet.Name;
  if (scope === 'active') {
    const found = findSheet(book, active);
    return { sheets: found.ok ? [found.value] : [], active, isAlone: false };
  }
  const sheets = Array.from({ length: count }, (_, at) => all.Item(at + 1) ?? []).flat();
  return { sheets, active, isAlone: false };
}

function openSheets(read: readonly ReadSheet[], active: string | undefined): OpenSheets {
  const namesWhere = (holds: (sheet: ReadSheet) => boolean): ReadonlySet<string> =>
    new Set(read.filter(holds).map(({ grid }) => grid.name));
  return {
    workbook: { sheets: read.map(({ grid }) => grid) },
    active: active ?? read[0]?.grid.name ?? '',
    protectedSheets: namesWhere(({ state }) => state.isProtected),
    markedSheets: namesWhere(({ state }) => state.marks.length > 0),
    cutSheets: namesWhere(({ isCut }) => isCut),
  };
}
