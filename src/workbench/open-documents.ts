import { createWorkbenchHost } from '../hosts/workbench/create-workbench-host';
import { showBook } from '../hosts/workbench/show-book';
import type { StartedUniver } from '../hosts/workbench/start-univer';
import { createStore } from '../ui/shared/store';
import type { DocumentState, DocumentWork, FileToOpen } from '../ui/workbench/document-work';
import { readDocument } from './read-document';

/** The workbook with mistakes to try, as the build lays it beside the page. */
const SAMPLE = 'sample.xlsx';

/** Opens and saves workbooks in the spreadsheet of the page. */
export function createDocumentWork(sheet: StartedUniver, sampleName: string): DocumentWork {
  const state = createStore<DocumentState>({
    document: undefined,
    task: { kind: 'none' },
    isChanged: false,
    notice: undefined,
  });
  const set = (change: Partial<DocumentState>): void => state.set({ ...state.get(), ...change });
  let openings = 0;
  const open = async ({ name, content }: FileToOpen): Promise<void> => {
    set({ task: { kind: 'opening', file: name }, notice: undefined });
    const read = await readDocument(name, content);
    if (!read.ok) {
      set({ task: { kind: 'none' }, notice: { kind: 'refused', file: name, fault: read.fault } });
      return;
    }
    openings += 1;
    const unitId = sheet.open(showBook(read.value.book, `workbook${String(openings)}`));
    const host = createWorkbenchHost({ ...sheet, unitId });
    set({
      document: { key: String(openings), name, host },
      task: { kind: 'none' },
      isChanged: false,
    });
  };
  return {
    state,
    open,
    openSample: async () => {
      const answer = await fetch(SAMPLE);
      await open({ name: sampleName, content: await answer.blob() });
    },
    save: () => Promise.resolve(),
    dismiss: () => set({ notice: undefined }),
  };
}
