import '../../../src/workbench/univer-styles';

import type { Injector } from '@univerjs/core';
import type { Host, HostChange } from '../../../src/app/host';
import { createWorkbenchHost } from '../../../src/hosts/workbench/create-workbench-host';
import { marksOn } from '../../../src/hosts/workbench/marks-on';
import { showBook } from '../../../src/hosts/workbench/show-book';
import { startUniver } from '../../../src/hosts/workbench/start-univer';
import { bookOfGrids } from '../../../src/workbooks/book/grid-book';
import type { Refusal } from '../../hosts/contract/open-host';
import { drawSketch } from './draw-sketch';
import { pack, unpack } from './packed';
import { createPerson } from './person';
import type { Answer, PlayedWorkbench } from './played-workbench';
import { savedState } from './saved-state';
import { type OpenWorkbook, workbookIn } from './workbook-in';

interface Opened extends OpenWorkbook {
  readonly host: Host;
  readonly stops: Map<number, () => Promise<void>>;
  refusal: Refusal | undefined;
}

const element = document.createElement('div');
element.style.height = '100vh';
document.body.append(element);
const sheet = startUniver(element, false);
const all: Opened[] = [];
let told: Answer['told'][number][] = [];
let watchers = 0;

function openSnapshot(snapshot: Parameters<typeof sheet.open>[0]): number {
  const unitId = sheet.open(snapshot);
  const opened: Opened = {
    ...sheet,
    unitId,
    host: createWorkbenchHost({ ...sheet, univer: refusing(() => opened.refusal), unitId }),
    stops: new Map(),
    refusal: undefined,
  };
  return all.push(opened) - 1;
}

/** Univer as the host sees it, which refuses what it is told to refuse. */
function refusing(refusalNow: () => Refusal | undefined): Injector {
  return new Proxy(sheet.univer, {
    get: (univer, name) => {
      const refusal = refusalNow();
      if (name !== 'get' || refusal === undefined) {
        const member: unknown = Reflect.get(univer, name);
        return member;
      }
      if (refusal === 'workbook-switched') return () => ({ getUnit: () => null });
      return () => {
        throw new Error('Univer failed');
      };
    },
  });
}

function at(number: number): Opened {
  const opened = all[number];
  if (opened === undefined) throw new Error('No such workbook');
  return opened;
}

const played: PlayedWorkbench = {
  open: (sketch) => {
    const key = `workbook${String(all.length)}`;
    const number = openSnapshot(showBook(bookOfGrids(sketch.workbook), key));
    drawSketch(at(number), sketch);
    return number;
  },
  reopen: async (number) => {
    const { unitId } = at(number);
    await sheet.calculation.settled();
    const snapshot = workbookIn(at(number)).saved;
    return openSnapshot({ ...snapshot, id: `${unitId}-again` });
  },
  call: async (number, name, args) => {
    const method = toMethod(at(number).host[name]);
    return await method(...args);
  },
  watch: async (number) => {
    watchers += 1;
    const watcher = watchers;
    const watched = await at(number).host.watch((change: HostChange) => {
      told.push({ watcher, change });
    });
    if (watched.ok) at(number).stops.set(watcher, watched.value);
    return watcher;
  },
  stopWatching: async (number, watcher) => {
    await at(number).stops.get(watcher)?.();
    at(number).stops.delete(watcher);
  },
  act: async (number, name, args) => {
    const act = toMethod(createPerson(at(number))[name]);
    await act(...args);
  },
  snapshot: async (number) => {
    await sheet.calculation.settled();
    return savedState(at(number));
  },
  marks: (number) => {
    const opened = at(number);
    const { workbook } = workbookIn(opened);
    return Promise.resolve(
      workbook.getSheets().flatMap((one) =>
        marksOn({ ...opened, steps: [], watchers: new Set(), listening: [] }, one).flatMap(
          ({ tone, ranges }) =>
            ranges.map((range) => ({
              sheet: one.getName(),
              tone: tone === 'error' || tone === 'query' ? tone : 'hint',
              range: {
                top: range.startRow,
                left: range.startColumn,
                bottom: range.endRow,
                right: range.endColumn,
              },
            })),
        ),
      ),
    );
  },
  selection: (number) => Promise.resolve(workbookIn(at(number)).selection()),
  refuse: (number, refusal) => {
    at(number).refusal = refusal;
  },
  close: (number) => at(number).stops.size,
};

type Method = (...all: readonly unknown[]) => unknown;

/** What a test calls by its name, with the arguments it has there. */
function toMethod(member: unknown): Method {
  if (typeof member !== 'function') throw new Error('No such call');
  return member as Method;
}

type Asked = [name: keyof PlayedWorkbench, ...args: unknown[]];

function toAsked(unpacked: unknown): Asked {
  if (!Array.isArray(unpacked)) throw new Error('Nothing was asked');
  return unpacked as Asked;
}

/** Does what a test asks for, and tells what watchers heard meanwhile. */
async function play(asked: string): Promise<string> {
  const [name, ...args] = toAsked(unpack(asked));
  const method = toMethod(played[name]);
  const value = await method(...args);
  const answer: Answer = { value, told };
  told = [];
  return pack(answer);
}

Object.assign(window, { play });
