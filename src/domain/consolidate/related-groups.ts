import { normaliseName } from './normalise-name';
import type { FigureRow } from './figure-rows';
import { addRow, createRowGroup, removeRow, type RowGroup } from './row-group';

/** Groups of submissions that some of the set may be the sum of, by where their files lie. */
export interface RelatedGroups {
  /** Groups that a row may be the sum of: everything, its folder, all below it, all below a folder of its name. */
  readonly of: (row: FigureRow) => Iterable<RowGroup>;
  /** Groups that lie in a folder with the row's own name. */
  readonly called: (row: FigureRow) => readonly RowGroup[];
  /** Leaves a row out of all groups: it is a sum itself and would count twice. */
  readonly leaveOut: (row: FigureRow) => void;
}

/** Sorts rows into groups by their folders. */
export function createRelatedGroups(rows: readonly FigureRow[]): RelatedGroups {
  const length = rows[0]?.units.length ?? 0;
  const beside = new Map<string, RowGroup>();
  const below = new Map<string, RowGroup>();
  const called = new Map<string, RowGroup[]>();
  const groupAt = (groups: Map<string, RowGroup>, folder: string): RowGroup => {
    const group = groups.get(folder) ?? createRowGroup(length);
    groups.set(folder, group);
    return group;
  };
  for (const row of rows) {
    addRow(groupAt(beside, folderOf(row)), row);
    for (const folder of foldersAbove(row)) addRow(groupAt(below, folder), row);
  }
  for (const [folder, group] of below) {
    const name = normaliseName(folder.slice(folder.lastIndexOf('/') + 1));
    if (name !== '') called.set(name, [...(called.get(name) ?? []), group]);
  }
  const calledAs = (row: FigureRow): readonly RowGroup[] =>
    [...new Set(namesOf(row))].flatMap((name) => called.get(name) ?? []);
  return {
    called: calledAs,
    of: (row) => {
      const own = [beside.get(folderOf(row)), below.get(folderOf(row)), below.get('')];
      return new Set([...own, ...calledAs(row)].filter((group) => group !== undefined));
    },
    leaveOut: (row) => {
      const group = beside.get(folderOf(row));
      if (group !== undefined) removeRow(group, row);
      for (const folder of foldersAbove(row)) removeRow(groupAt(below, folder), row);
    },
  };
}

/** '' for the chosen set itself. */
function folderOf({ path }: FigureRow): string {
  return path.slice(0, -1).join('/');
}

/** All folders a file lies in, the set itself included. */
function foldersAbove({ path }: FigureRow): readonly string[] {
  return path.map((_, depth) => path.slice(0, depth).join('/'));
}

/** What the unit of a row may be called: by the form, and by the file. */
function namesOf({ name, path }: FigureRow): readonly string[] {
  const file = (path.at(-1) ?? '').replace(/\.[a-z]{1,5}$/iu, '');
  return [name, normaliseName(file)].filter((called) => called !== '');
}
