import type { Browser, Page } from 'playwright-core';

import type { Host, HostChange, Mark } from '../../../src/app/host';
import { succeed } from '../../../src/domain/kernel/result';
import type { OpenedHost, OpenHost, Person } from '../../hosts/contract/open-host';
import { launchBrowser } from '../excel-on-the-web/launch-browser';
import { buildWorkbench } from './build-workbench';
import { pack, unpack } from './packed';
import type { Answer, HostCall, PlayedWorkbench } from './played-workbench';
import { type ServedFolder, serveFolder } from './serve-folder';

/** Milliseconds for a first build and a browser on a busy machine. */
const TO_BEGIN = 900_000;
/** Milliseconds for a property with some twenty workbooks on a busy machine. */
const FOR_A_TEST = 180_000;

type Play = <Name extends keyof PlayedWorkbench>(
  name: Name,
  ...args: Parameters<PlayedWorkbench[Name]>
) => Promise<Awaited<ReturnType<PlayedWorkbench[Name]>>>;

/**
 * The real Univer in a browser, one for all tests of a file; every workbook is opened in it anew.
 *
 * To be called once in a `describe` or a file; it sets up and tears down by itself.
 */
export function withUniver(): OpenHost {
  let browser: Browser | undefined;
  let served: ServedFolder | undefined;
  let page: Page | undefined;
  const watchers = new Map<number, (change: HostChange) => void>();
  jest.setTimeout(FOR_A_TEST);
  beforeAll(async () => {
    served = await serveFolder(await buildWorkbench());
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`${served.address}host.html`);
  }, TO_BEGIN);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const play: Play = async (name, ...args) => {
    if (page === undefined) throw new Error('No page was opened');
    const answer = await page.evaluate<string>(`play(${JSON.stringify(pack([name, ...args]))})`);
    const { value, told } = toAnswer(unpack(answer));
    for (const { watcher, change } of told) watchers.get(watcher)?.(change);
    // eslint-disable-next-line nuanbiao/brand-assertion -- the page answers each call as PlayedWorkbench says
    return value as never;
  };
  return async (sketch) => openedAt(await play('open', sketch), { play, watchers });
}

function toAnswer(unpacked: unknown): Answer {
  if (typeof unpacked !== 'object') throw new Error('The page gave no answer');
  return unpacked as Answer;
}

interface Ground {
  readonly play: Play;
  readonly watchers: Map<number, (change: HostChange) => void>;
}

function openedAt(at: number, ground: Ground): OpenedHost {
  const { play } = ground;
  let trips = 0;
  const count = (): void => {
    trips += 1;
  };
  return {
    host: hostAt(at, ground, count),
    person: personAt(at, play),
    reopen: async () => openedAt(await play('reopen', at), ground),
    snapshot: () => play('snapshot', at),
    marks: (): Promise<readonly Mark[]> => play('marks', at),
    selection: () => play('selection', at),
    trips: () => trips,
    refuse: (refusal) => void play('refuse', at, refusal),
    obey: () => void play('refuse', at, undefined),
    close: async () => {
      if ((await play('close', at)) > 0) throw new Error('Somebody still watches');
    },
  };
}

function hostAt(at: number, { play, watchers }: Ground, count: () => void): Host {
  /** Every call is one trip: Univer lives in the page, and the host asks it there. */
  const call =
    <Name extends HostCall>(name: Name) =>
    (...args: Parameters<Host[Name]>): ReturnType<Host[Name]> => {
      count();
      // eslint-disable-next-line nuanbiao/brand-assertion -- the host in the page is a Host too
      return play('call', at, name, args) as ReturnType<Host[Name]>;
    };
  return {
    name: 'workbench',
    readSheets: call('readSheets'),
    readWhole: call('readWhole'),
    applyWrites: call('applyWrites'),
    addSheet: call('addSheet'),
    replaceMarks: call('replaceMarks'),
    clearMarks: call('clearMarks'),
    select: call('select'),
    readSelection: call('readSelection'),
    loadSetting: call('loadSetting'),
    saveSetting: call('saveSetting'),
    undoLast: call('undoLast'),
    watch: async (onChange) => {
      const watcher = await play('watch', at);
      watchers.set(watcher, onChange);
      return succeed(async () => {
        watchers.delete(watcher);
        await play('stopWatching', at, watcher);
      });
    },
  };
}

function personAt(at: number, play: Play): Person {
  const act =
    <Name extends keyof Person>(name: Name) =>
    (...args: Parameters<Person[Name]>): Promise<void> =>
      play('act', at, name, args);
  return {
    types: act('types'),
    opens: act('opens'),
    addsSheet: act('addsSheet'),
    deletesSheet: act('deletesSheet'),
    protects: act('protects'),
    unprotects: act('unprotects'),
  };
}
