import './browser';

import { type RenderResult, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Host } from '../../src/app/host';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { WorkbookPane } from '../../src/taskpane/workbook-pane';
import type { PartName } from '../../src/ui/shared/open-part';
import type { Texts } from '../../src/ui/text/texts';
import { zhCn } from '../../src/ui/text/zh-cn/texts';
import { fixtureWorkbook } from './fixture-workbook';
import { createMemoryHost, type MemoryHost, type MemorySketch } from './memory-host';

/** A part of the pane is loaded when it is opened first, which takes seconds where tests run side by side. */
configure({ asyncUtilTimeout: 10_000 });

/** What a pane is opened with; only the workbook is needed. */
export interface PaneSketch extends MemorySketch {
  /** A fixture: `total-misses-a-part/form.xlsx`. */
  readonly file: string;
  readonly part?: PartName;
  readonly texts?: Texts;
  /** What the host does otherwise than a host in memory. */
  readonly host?: Partial<Host>;
}

/** A pane beside an open workbook, and the clerk who uses it. */
export interface OpenedPane {
  readonly host: MemoryHost;
  readonly user: UserEvent;
  readonly view: RenderResult;
}

const catalogue = readCatalogue();

/** Opens the pane beside a workbook. */
export function openPane(sketch: PaneSketch): OpenedPane {
  // jsdom draws nothing, so it is neither dark nor narrow.
  Object.assign(window, { matchMedia: (media: string) => ({ media, ...NO_MEDIA }) });
  const host = createMemoryHost(fixtureWorkbook(sketch.file), sketch);
  const user = userEvent.setup();
  const view = render(
    <WorkbookPane
      host={{ ...host, ...sketch.host }}
      catalogue={catalogue}
      texts={sketch.texts ?? zhCn}
      isProgramDark={false}
      part={sketch.part ?? 'check'}
    />,
  );
  return { host, user, view };
}

const nothing = (): void => undefined;
const NO_MEDIA = {
  matches: false,
  addEventListener: nothing,
  removeEventListener: nothing,
};
