import { type Core, findCore } from './core';

/**
 * What pieces of one kind mean. Forms of one template consist of the same pieces over and over (labels, formulas,
 * tags of rows), so each is read once, by a reader in script, and known by its number from then on.
 */
export interface Meanings<T> {
  /** Refuses what the reader refuses. */
  readonly of: (piece: number) => T;
}

/** Numbers of four bytes that an entry has; the second says where the bytes of the piece are, the third how many. */
const ENTRY = 4;

// A mark of byte order inside a text is a character of it.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const forgetful: (() => void)[] = [];

/** Meanings that a pure reader finds in the text of a piece. */
export function createMeanings<T extends object | string>(read: (text: string) => T): Meanings<T> {
  let known: (T | undefined)[] = [];
  forgetful.push(() => {
    known = [];
  });
  return {
    of: (piece) => {
      const before = known[piece];
      if (before !== undefined) return before;
      const meaning = read(textOfPiece(piece));
      // Without gaps, which would make the list slow.
      while (known.length <= piece) known.push(undefined);
      known[piece] = meaning;
      return meaning;
    },
  };
}

function textOfPiece(piece: number): string {
  const core = findCore();
  if (core === undefined) return '';
  const entry = core.pieces + piece * ENTRY;
  return textAt(core, core.numbers[entry + 1] ?? 0, core.numbers[entry + 2] ?? 0);
}

/** A stretch of the memory as text; throws when it is no UTF-8. */
export function textAt({ bytes }: Core, start: number, length: number): string {
  return utf8.decode(bytes.subarray(start, start + length));
}

/** Makes room for the pieces of another part: names and notes of thousands of units would fill the memory. */
export function makeRoom({ run }: Core): void {
  if (run.isNearlyFull() === 0) return;
  run.forgetPieces();
  for (const forget of forgetful) forget();
}
