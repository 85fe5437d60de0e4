import type { Host } from '../app/host';
import { createWorkbenchHost } from '../hosts/workbench/create-workbench-host';
import { enterEditedCell, focusCells } from '../hosts/workbench/edited-cell';
import { guardProtected } from '../hosts/workbench/guard-protected';
import { showBook } from '../hosts/workbench/show-book';
import type { StartedUniver } from '../hosts/workbench/start-univer';
import { takeBook } from '../hosts/workbench/take-book';
import { watchChanges } from '../hosts/workbench/watch-changes';
import { saveFile } from '../ui/shared/save-file';
import { createStore } from '../ui/shared/store';
import type { DocumentState, DocumentWork, FileToOpen } from '../ui/workbench/document-work';
import type { OpenedBook } from '../workbooks/book/open-book';
import { readDocument } from './read-document';
import { writeDocument } from './write-document';

/** The workbook with mistakes to try, as the build lays it beside the page. */
const SAMPLE = 'sample.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What lies open: where it is in Univer, and the file it came from. */
interface Open {
  readonly unitId: string;
  readonly opened: OpenedBook;
}

const NOTHING: DocumentState = {
  document: undefined,
  task: { kind: 'none' },
  isChanged: false,
  notice: undefined,
};

/** Opens and saves workbooks in the spreadsheet of the page. */
export function createDocumentWork(sheet: StartedUniver, sampleName: string): DocumentWork {
  const state = createStore(NOTHING);
  const set = (change: Partial<DocumentState>): void => state.set({ ...state.get(), ...change });
  let openings = 0;
  let current: Open | undefined;
  watchChanges(sheet.univer, (unitId) => {
    const isOurs = unitId === current?.unitId && state.get().task.kind === 'none';
    if (isOurs && !state.get().isChanged) set({ isChanged: true });
  });
  guardProtected(sheet.univer, (name) => set({ notice: { kind: 'locked', sheet: name } }));

  const show = (name: string, opened: OpenedBook): void => {
    openings += 1;
    const key = `workbook${String(openings)}`;
    const unitId = sheet.open(showBook(opened.book, key));
    current = { unitId, opened };
    const host = createWorkbenchHost({ ...sheet, unitId });
    const saveSetting: Host['saveSetting'] = async (...setting) => {
      const kept = await host.saveSetting(...setting);
      // Univer tells of no such change; an explanation would be lost without a word.
      if (kept.ok && unitId === current?.unitId) set({ isChanged: true });
      return kept;
    };
    const document = { key, name, host: { ...host, saveSetting } };
    set({ document, task: { kind: 'none' }, isChanged: false });
  };
  const open = async ({ name, content }: FileToOpen): Promise<void> => {
    set({ task: { kind: 'opening', file: name }, notice: undefined });
    const read = await readDocument(name, content);
    if (read.ok) show(name, read.value);
    else {
      set({ task: { kind: 'none' }, notice: { kind: 'refused', file: name, fault: read.fault } });
    }
  };
  const save = async (): Promise<void> => {
    const { document } = state.get();
    if (current === undefined || document === undefined) return;
    set({ task: { kind: 'saving' }, notice: undefined });
    await enterEditedCell(sheet.univer);
    await sheet.calculation.settled();
    const book = takeBook(sheet.univer, current.unitId, current.opened.book);
    const saved = book === undefined ? undefined : writeDocument(current.opened, book);
    if (saved?.ok !== true) {
      set({ task: { kind: 'none' }, notice: { kind: 'not-saved' } });
      return;
    }
    const file = `${document.name.replace(/\.[^.]*$/u, '')}.${saved.value.extension}`;
    saveFile(file, new Uint8Array(saved.value.bytes), XLSX);
    const notice = { kind: 'saved', file, losses: saved.value.losses } as const;
    set({ task: { kind: 'none' }, isChanged: false, notice });
  };
  return {
    state,
    open: (file) => guarded(open(file), set),
    openSample: () => guarded(openSample(open, sampleName), set),
    save: () => guarded(save(), set),
    dismiss: () => set({ notice: undefined }),
    enterCell: () => void enterEditedCell(sheet.univer),
    focusCells: () => focusCells(sheet.univer),
  };
}

async function openSample(open: (file: FileToOpen) => Promise<void>, name: string): Promise<void> {
  const answer = await fetch(SAMPLE);
  await open({ name, content: await answer.blob() });
}

/** A bug of ours is told, and the page goes on. */
async function guarded(
  work: Promise<void>,
  set: (change: Partial<DocumentState>) => void,
): Promise<void> {
  try {
    await work;
  } catch {
    set({ task: { kind: 'none' }, notice: { kind: 'broken' } });
  }
}
