import type { Texts } from '../text/texts';
import { createRequiredContext } from './required-context';

const context = createRequiredContext<Texts>('the texts');

/** Gives the pane its wording in the user's language. */
export const TextsProvider = context.Provider;

/** The wording in the user's language. */
export const useTexts = context.useValue;
