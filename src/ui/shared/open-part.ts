import { createRequiredContext } from './required-context';

/** The parts of the pane: each a tab, but for 诊断, which is wanted when something does not work. */
export type PartName = 'check' | 'fill' | 'consolidate' | 'blank' | 'status';

const context = createRequiredContext<(part: PartName) => void>('the way to other parts');

/** Lets one part of the pane send the user to another. */
export const OpenPartProvider = context.Provider;

/** Turns to another part of the pane. */
export const useOpenPart = context.useValue;
