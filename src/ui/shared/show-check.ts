import type { SheetsCheck } from '../../app/check-sheets';
import { createRequiredContext } from './required-context';

const context = createRequiredContext<(sheets: SheetsCheck) => void>('whoever shows a check');

/** Lets another part of the pane show a check that it had to make, and whose marks lie in the sheets. */
export const ShowCheckProvider = context.Provider;

/** Shows a check. */
export const useShowCheck = context.useValue;
