import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { SimulatedExcel } from './simulated-excel';

/** The globals that office.js gives to a page. */
export interface OfficeGlobals {
  readonly Excel: unknown;
  readonly Office: unknown;
  readonly OfficeExtension: unknown;
}

interface Loaded {
  readonly Excel: unknown;
  readonly OfficeExtension: {
    readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
    readonly _testTriggerRichApiMessageEvent: (message: unknown) => void;
  };
  readonly OSF: { readonly DDA: { readonly RichApi: Record<string, unknown> } };
}

/** The proxy library of Excel for Windows; all platforms share its code. */
const LIBRARY = '@microsoft/office-js/dist/excel-win32-16.01.js';

let script: vm.Script | undefined;

/** Category of messages that carry events of the workbook, and whom they concern. */
const EVENT = { messageCategory: 65_536, targetId: 'Workbook' } as const;

/**
 * Loads Microsoft's own proxy library into a world of its own, with a simulated Excel where the real one
 * would answer.
 */
export function loadExcel(excel: SimulatedExcel): OfficeGlobals {
  const world = createWorld();
  script ??= readLibrary();
  script.runInContext(vm.createContext(world));
  const loaded = toLoaded(world);
  // The library asks for its capabilities on the page's `Office`.
  const isSetSupported = (name: string, version: string | number): boolean =>
    excel.isSetSupported(name, String(version));
  const Office = { context: { requirements: { isSetSupported } } };
  Object.assign(world, { Office });
  loaded.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  Object.assign(loaded.OSF.DDA.RichApi, { executeRichApiRequestAsync: requestHandler(excel) });
  excel.workbook.onEvent = ({ type, message }) => {
    const entry = { ...EVENT, messageType: type, message: JSON.stringify(message) };
    loaded.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
  };
  return { ...loaded, Office };
}

function readLibrary(): vm.Script {
  const file = createRequire(__filename).resolve(LIBRARY);
  return new vm.Script(readFileSync(file, 'utf8'), { filename: file });
}

/** Just enough of a page for the library to load. */
function createWorld(): Record<string, unknown> {
  const location = { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' };
  const world: Record<string, unknown> = {
    ...{ console, performance, URL, setTimeout, clearTimeout, setInterval, clearInterval },
    navigator: { userAgent: 'node', platform: 'node' },
    location: { ...location, host: 'localhost', hostname: 'localhost' },
    history: {},
    addEventListener: () => undefined,
    document: {
      ...{ head: {}, body: {}, location, URL: location.href },
      getElementsByTagName: () => [],
      createElement: () => ({ style: {} }),
      addEventListener: () => undefined,
    },
  };
  return Object.assign(world, { window: world, self: world, top: world, parent: world });
}

/** The library itself is JavaScript: what it leaves in its world is taken as it is. */
function toLoaded(world: unknown): Loaded {
  return world as Loaded;
}

type Callback = (result: unknown) => void;

/** Places of a message to Excel that carry the request. */
const BODY = 4;
const FLAGS = 6;

/** The entry by which the library reaches the program: the message holds the body and the flags. */
function requestHandler(
  excel: SimulatedExcel,
): (message: readonly unknown[], done: Callback) => void {
  return (message, done) => {
    void excel.answer(String(message[BODY]), Number(message[FLAGS])).then((answer) => {
      done(
        answer.kind === 'answered'
          ? { status: 'succeeded', value: { data: [200, [], answer.body] } }
          : { status: 'failed', error: { code: answer.code, message: 'refused' } },
      );
    });
  };
}
