import { createRequiredContext } from '../shared/required-context';
import type { WorkbenchWords } from '../text/workbench-words';

const context = createRequiredContext<WorkbenchWords>('the words of the workbench');

/** Gives the workbench its words. */
export const WorkbenchWordsProvider = context.Provider;

/** The words of the workbench. */
export const useWorkbenchWords = context.useValue;
