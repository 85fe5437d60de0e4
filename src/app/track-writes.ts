import type { Grid } from '../domain/grid/grid';
import type { Host, HostFault, OpenSheets } from './host';

/** One of our writes that the host can still take back, with what is needed to do it well. */
export type OwnWrite =
  | {
      readonly kind: 'cells';
      /** Whether marks of ours lay in the workbook when it was written; `undefined` where nobody had looked. */
      readonly wereMarked: boolean | undefined;
    }
  | {
      readonly kind: 'sheet';
      readonly name: string;
      /** The sheet as it was added; `undefined` where it could not be read. */
      readonly drawn: Grid | undefined;
    };

/** A host that remembers what of ours it can take back, whoever asked it to write. */
export interface TrackedHost extends Host {
  /** Our last write that was not taken back yet. */
  readonly lastWrite: () => OwnWrite | undefined;
  /** Whether the user took the marks off here, and none were laid since. */
  readonly wereMarksCleared: () => boolean;
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
      writes.push({ kind: 'sheet', name: added.value, drawn });
      return added;
    },
    undoLast: async () => {
      const undone = await host.undoLast();
      if (undone.ok || FORGOTTEN.has(undone.fault.code)) writes.pop();
      return undone;
    },
  };
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
