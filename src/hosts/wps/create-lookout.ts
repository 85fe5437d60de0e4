import { formatRange } from '../../domain/grid/cell-range';
import { FORM_WINDOW } from '../../domain/grid/form-window';
import { succeed } from '../../domain/kernel/result';
import { findSheet } from './find-sheet';
import { inWorkbook } from './in-workbook';
import type { WpsSheet, WpsWorkbook } from './jsapi';
import { rangeOf } from './range-of';
import { readFormulas } from './read-block';
import { type Session, tell } from './session';

/** What is seen of the workbook at one look. */
interface Seen {
  readonly count: number;
  readonly active: string;
  /** What the cells of the sheet in front hold; `undefined` where it has none. */
  readonly contents: string | undefined;
}

/** Looks at the workbook now and then. */
export interface Lookout {
  /** Looks now and tells what has changed since the last look. */
  readonly look: () => void;
  /** Looks now and tells nothing: somebody else has told already. */
  readonly note: () => void;
  readonly stop: () => void;
}

/** Begins to look at the workbook, in the pace of the session. */
export function createLookout(session: Session): Lookout {
  const contents = new Map<string, string>();
  let last: Seen | undefined;
  const take = (tells: boolean): void => {
    void inWorkbook(session, (book) => {
      const seen = seeWorkbook(book);
      const before = last;
      const known = contents.get(seen.active);
      last = seen;
      if (seen.contents !== undefined) contents.set(seen.active, seen.contents);
      if (tells && before !== undefined) tellOf(session, before, { ...seen, known });
      return succeed(undefined);
    });
  };
  take(false);
  const timer = setInterval(() => {
    if (!session.polling.isPaused()) take(true);
  }, session.polling.every);
  return {
    look: () => take(true),
    note: () => take(false),
    stop: () => clearInterval(timer),
  };
}

interface SeenNow extends Seen {
  /** What the sheet in front held when it was last looked at. */
  readonly known: string | undefined;
}

function tellOf(session: Session, before: Seen, now: SeenNow): void {
  if (now.count !== before.count) tell(session, { kind: 'sheets-changed' });
  if (now.active !== before.active) tell(session, { kind: 'sheet-activated', sheet: now.active });
  if (now.known !== undefined && now.known !== now.contents) {
    tell(session, { kind: 'cells-changed', sheet: now.active });
  }
}

function seeWorkbook(book: WpsWorkbook): Seen {
  const count = book.Worksheets.Count;
  const active = book.ActiveSheet.Name;
  const sheet = findSheet(book, active);
  return { count, active, contents: sheet.ok ? contentsOf(sheet.value) : undefined };
}

function contentsOf(sheet: WpsSheet): string {
  const { bottom, right } = rangeOf(sheet.UsedRange);
  const range = {
    top: 0,
    left: 0,
    bottom: Math.min(bottom, FORM_WINDOW.bottom),
    right: Math.min(right, FORM_WINDOW.right),
  };
  return `${formatRange(range)} ${JSON.stringify(readFormulas(sheet, range))}`;
}
