import type { Snapshot } from '../../src/hosts/workbench/snapshot';
import { toSnapshot as given } from '../../src/hosts/workbench/to-snapshot';
import type { Book } from '../../src/workbooks/book/book';

/** A book as Univer is given it and would save it unchanged: through JSON and back. */
export function snapshotOf(book: Book): Snapshot {
  return toSnapshot(JSON.stringify(given(book, { id: 'form', name: 'form' })));
}

function toSnapshot(json: string): Snapshot {
  return JSON.parse(json) as Snapshot;
}
