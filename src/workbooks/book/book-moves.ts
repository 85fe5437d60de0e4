import { axesOf } from './axis';
import type { Book } from './book';
import type { BookMoves, SheetMove } from './move-references';

/** What became of the sheets of a book, by the names they had when it was opened. */
export function movesOf(opened: Book, current: Book): BookMoves {
  const moves = new Map<string, SheetMove | undefined>();
  let isStill = true;
  for (const sheet of opened.sheets) {
    const now = current.sheets.find(({ id }) => id === sheet.id);
    const axes = now === undefined ? undefined : axesOf(now);
    const isThere = now?.name === sheet.name && axes?.rows.isStill === true && axes.cols.isStill;
    isStill &&= isThere;
    const move = now === undefined || axes === undefined ? undefined : { name: now.name, axes };
    moves.set(sheet.name.toLowerCase(), move);
  }
  return {
    isStill,
    find: (name) => {
      const key = name.toLowerCase();
      return moves.has(key) ? moves.get(key) : 'same';
    },
  };
}
