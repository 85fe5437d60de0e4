import type { TrackedHost } from '../../app/track-writes';
import { createRequiredContext } from './required-context';

const context = createRequiredContext<TrackedHost>('the host');

/** Gives the pane the program that keeps the open workbook. */
export const HostProvider = context.Provider;

/** The program that keeps the open workbook. */
export const useHost = context.useValue;
