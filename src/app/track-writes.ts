import type { Grid } from '../domain/grid/grid';
import { type Result, fail } from '../domain/kernel/result';
import type { Host, HostFault, OpenSheets } from './host';

/** One of our writes that the host can still take back, with what is needed to do it well. */
export type OwnWrite =
  | {
      readonly kind: 'cells';
      /** Whether marks of ours lay in the workbook when it was written; `undefined` where nobody had looked. */
      readonly wereMarked: boolean | undefined;
    }
  /** Sheets that were added together, in their order; one at least. */
  | { readonly kind: 'sheets'; readonly added: readonly AddedSheet[] };

/** A sheet that was added to the workbook. */
export interface AddedSheet {
  readonly name: string;
  /** The sheet as it was added; `undefined` where it could not be read. */
  readonly drawn: Grid | undefined;
}

/** A host that remembers what of ours it can take back, whoever asked it to write. */
export interface TrackedHost extends Host {
  /** Our last write that was not taken back yet. */
  readonly lastWrite: () => OwnWrite | undefined;
  /** Whether the user took the marks off here, and none were laid since. */
  readonly wereMarksCleared: () => boolean;
  /**
   * Adds several sheets that are taken back together. Where the work ends with a fault, what it added is taken
   * away again.
   */
  readonly asOne: <T, F>(work: () => Promise<Result<T, F>>) => Promise<Result<T, F>>;
}

/** Faults after which the host has forgotten the write: nothing of it is left to be taken back. */
const FORGOTTEN: ReadonlySet<HostFault['code']> = new Set<HostFault['code']>([
  'sheet-absent',
  'nothing-to-undo',
]);

/**
 * Follows the writes made through a host, and the marks it sees.
 *
 * Marks may be laid and taken off behind its back, by the ribbon; what the host saw at the last reading
 * counts, and every fill reads before it writes.
 */
export function trackWrites(host: Host): TrackedHost {
  const writes: OwnWrite[] = [];
  let marked: ReadonlySet<string> | undefined;
  let isCleared = false;
  return {
    ...host,
    lastWrite: () => writes.at(-1),
    wereMarksCleared: () => isCleared,
    readSheets: async (scope) => {
      const read = await host.readSheets(scope);
      if (read.ok && (scope === 'all' || marked !== undefined)) marked = seen(marked, read.value);
      return read;
    },
    replaceMarks: async (sheets, marks) => {
      const laid = await host.replaceMarks(sheets, marks);
      if (laid.ok) isCleared = false;
      if (laid.ok && marked !== undefined) {
        const others = [...marked].filter((name) => !sheets.includes(name));
        marked = new Set([...others, ...marks.map(({ sheet }) => sheet)]);
      }
      return laid;
    },
    clearMarks: async () => {
      const cleared = await host.clearMarks();
      if (!cleared.ok) return cleared;
      marked = new Set();
      isCleared = true;
      return cleared;
    },
    applyWrites: async (planned) => {
      const wereMarked = marked === undefined ? undefined : marked.size > 0;
      const written = await host.applyWrites(planned);
      if (written.ok && planned.length > 0) writes.push({ kind: 'cells', wereMarked });
      return written;
    },
    addSheet: async (plan) => {
      const added = await host.addSheet(plan);
      if (!added.ok) return added;
      const read = await host.readSheets('active');
      const sheets = read.ok ? read.value.workbook.sheets : [];
      const drawn = sheets.find(({ name }) => name === added.value);
      writes.push({ kind: 'sheets', added: [{ name: added.value, drawn }] });
      return added;
    },
    undoLast: () => undoWrite(host, writes),
    asOne: async (work) => {
      const before = writes.length;
      const done = await work();
      join(writes, before);
      if (!done.ok && writes.length > before) await undoWrite(host, writes);
      return done;
    },
  };
}

/**
 * Takes the last write back; of several sheets the last first. Where somebody deleted one of them, the others are
 * taken away all the same.
 */
async function undoWrite(host: Host, writes: OwnWrite[]): Promise<Result<void, HostFault>> {
  const write = writes.pop();
  if (write?.kind !== 'sheets') {
    const undone = await host.undoLast();
    if (write !== undefined && !isOver(undone)) writes.push(write);
    return undone;
  }
  let done: Result<void, HostFault> | undefined;
  for (let left = write.added; left.length > 0; left = left.slice(0, -1)) {
    const undone = await host.undoLast();
    if (!isOver(undone)) {
      writes.push({ ...write, added: left });
      return undone;
    }
    if (done?.ok !== true) done = undone;
  }
  return done ?? fail({ code: 'nothing-to-undo' });
}

/** Whether nothing of a write is left to be taken back. */
function isOver(undone: Result<void, HostFault>): boolean {
  return undone.ok || FORGOTTEN.has(undone.fault.code);
}

/** Makes one write of the sheets that were added since. */
function join(writes: OwnWrite[], before: number): void {
  const since = writes.slice(before);
  const added = since.flatMap((write) => (write.kind === 'sheets' ? write.added : []));
  if (added.length === 0) return;
  const others = since.filter(({ kind }) => kind !== 'sheets');
  writes.splice(before, since.length, ...others, { kind: 'sheets', added });
}

/** The marked sheets after a look at some of them. */
function seen(
  before: ReadonlySet<string> | undefined,
  { workbook, markedSheets }: OpenSheets,
): ReadonlySet<string> {
  const looked = new Set(workbook.sheets.map(({ name }) => name));
  const others = [...(before ?? [])].filter((name) => !looked.has(name));
  return new Set([...others, ...markedSheets]);
}
