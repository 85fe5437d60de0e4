import type { HostFault } from './host';

/** Why something the user asked for could not be done; nothing was changed then. */
export type AppFault =
  | HostFault
  /** The sheets are no longer what the plan was made from; it has to be made anew. */
  | { readonly code: 'content-changed' }
  /** Taking back would remove a sheet together with what the user typed into it; only done when he insists. */
  | { readonly code: 'sheet-edited'; readonly sheet: string }
  /** What is kept in the workbook under this name was kept by a newer version of the product, or is damaged. */
  | { readonly code: 'setting-unreadable'; readonly setting: string };
