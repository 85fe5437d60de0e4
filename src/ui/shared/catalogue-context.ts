import type { RegisteredTemplate } from '../../domain/templates/template';
import { createRequiredContext } from './required-context';

const context = createRequiredContext<readonly RegisteredTemplate[]>('the catalogue');

/** Gives the pane the registered templates. */
export const CatalogueProvider = context.Provider;

/** The registered templates, newest notices first. */
export const useCatalogue = context.useValue;
