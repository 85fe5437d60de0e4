import type { RegisteredTemplate } from '../domain/templates/template';
import type { FileWork } from '../ui/consolidate/file-work';

/**
 * Reads and writes files in the page itself, which sends nothing anywhere. Readers and writers are loaded when the
 * first file is chosen or saved.
 *
 * @param language - of the program's own menus; findings are told in it
 * @param chooseFiles - the program's own dialog, where it offers one
 */
export function createFileWork(
  language: string,
  catalogue: readonly RegisteredTemplate[],
  chooseFiles?: FileWork['chooseFiles'],
): FileWork {
  return {
    chooseFiles,
    receive: async (chosen, watch) => {
      const { receiveChosen } = await import('./receive-chosen');
      return receiveChosen(chosen, { ...watch, language, catalogue });
    },
    readRoster: async (file) => (await import('./read-roster')).readRoster(file),
    writeWorkbook: async (plans) => (await import('../workbooks/write-sheets')).writeSheets(plans),
  };
}
