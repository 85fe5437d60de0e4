import type { RegisteredTemplate } from '../domain/templates/template';
import type { FileWork } from '../ui/consolidate/file-work';

/** Where files come from besides a choice in the browser; nothing where a program has neither. */
export type FileSources = Partial<Pick<FileWork, 'chooseFiles' | 'loadSamples'>>;

/**
 * Reads and writes files in the page itself, which sends nothing anywhere. Readers and writers are loaded when the
 * first file is chosen or saved.
 *
 * @param language - of the program's own menus; findings are told in it
 * @param sources - where files come from besides a choice in the browser
 */
export function createFileWork(
  language: string,
  catalogue: readonly RegisteredTemplate[],
  sources: FileSources = {},
): FileWork {
  return {
    chooseFiles: sources.chooseFiles,
    loadSamples: sources.loadSamples,
    receive: async (chosen, watch) => {
      const { receiveChosen } = await import('./receive-chosen');
      return receiveChosen(chosen, { ...watch, language, catalogue });
    },
    readRoster: async (file) => (await import('./read-roster')).readRoster(file),
    writeWorkbook: async (plans) => (await import('../workbooks/write-sheets')).writeSheets(plans),
  };
}
