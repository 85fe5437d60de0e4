import type { Host } from '../../app/host';
import { createRequiredContext } from './required-context';

const context = createRequiredContext<Host>('the host');

/** Gives the pane the program that keeps the open workbook. */
export const HostProvider = context.Provider;

/** The program that keeps the open workbook. */
export const useHost = context.useValue;
