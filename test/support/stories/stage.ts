import type { Frame, Page } from 'playwright-core';

import type { PlayedWorkbook } from '../excel/play-workbook';

/** A pane beside a workbook, whichever program plays it. */
export interface Stage {
  readonly page: Page;
  readonly pane: Frame;
  /** Asks the program of the page to do something in its workbook, or what is in it. */
  readonly ask: <Name extends keyof PlayedWorkbook>(
    name: Name,
    ...args: Parameters<PlayedWorkbook[Name]>
  ) => Promise<Awaited<ReturnType<PlayedWorkbook[Name]>>>;
}
