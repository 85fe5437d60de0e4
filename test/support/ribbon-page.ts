import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';

const SCRIPT = path.resolve(__dirname, '../../src/wps-shell/js/ribbon.js');

/** A pane that WPS was asked for. */
export interface AskedPane {
  readonly ID: number;
  readonly url: string;
  readonly title: string;
  DockPosition: number;
  Visible: boolean;
  readonly Delete: () => void;
}

/** What WPS answers when it is asked for a pane that is gone: versions differ. */
export type GonePane = 'throws' | 'null' | 'undefined' | 'stays hidden' | 'seems alive';

/** How this WPS behaves. */
export interface WpsHabits {
  readonly gonePane?: GonePane;
  /** Where the add-in stands. */
  readonly address?: string;
  readonly devicePixelRatio?: number;
  /** Pages find the program under one of two names. */
  readonly globalName?: 'Application' | 'wps';
  /** Whether the button's id has a capital. */
  readonly idName?: 'Id' | 'id';
}

/** The hidden page behind the ribbon, and the program around it. */
export interface RibbonPage {
  /** Calls what ribbon.xml names, as WPS does. */
  readonly call: (name: string, control?: string) => unknown;
  readonly storage: Map<string, string>;
  /** Every pane that was ever asked for. */
  readonly panes: readonly AskedPane[];
  /** Closes a pane as a user does, with its cross. */
  readonly cross: (pane: AskedPane) => void;
  readonly setWorkbook: (isOpen: boolean) => void;
  /** Makes everything that is asked of the program fail from now on. */
  readonly breakDown: () => void;
  readonly invalidated: () => number;
  readonly alerts: readonly string[];
}

/** An object that has these members and no others: anything else that is asked of it is a mistake. */
function strict<T extends object>(members: T): T {
  const known = (key: string | symbol): void => {
    if (!(key in members) && typeof key === 'string') throw new Error(`No member "${key}"`);
  };
  return new Proxy(members, {
    get: (target, key): unknown => {
      known(key);
      return Reflect.get(target, key);
    },
    set: (target, key, value) => {
      known(key);
      return Reflect.set(target, key, value);
    },
  });
}

/** Loads the ribbon's script into a page of WPS, with the timers of the test. */
export function openRibbonPage(habits: WpsHabits = {}): RibbonPage {
  const panes: AskedPane[] = [];
  const gone = new Set<AskedPane>();
  const storage = new Map<string, string>();
  const alerts: string[] = [];
  let workbook: object | null = { Name: 'a.xlsx' };
  let isBroken = false;
  let invalidations = 0;
  const ribbonUi = strict({ Invalidate: () => void (invalidations += 1) });

  const answerGone = (pane: AskedPane): unknown => {
    switch (habits.gonePane ?? 'null') {
      case 'throws':
        throw new Error('No such pane');
      case 'undefined':
        return undefined;
      case 'null':
        return null;
      case 'stays hidden':
        return Object.defineProperty({ ...pane }, 'Visible', {
          get: () => false,
          set: () => undefined,
        });
      case 'seems alive':
        return pane;
    }
  };

  const application = strict({
    CreateTaskPane: (url: string, title: string) => {
      const pane: AskedPane = {
        ID: 100 + panes.length,
        url,
        title,
        DockPosition: 0,
        Visible: false,
        Delete: () => void gone.add(pane),
      };
      panes.push(pane);
      return strict(pane);
    },
    GetTaskPane: (id: unknown) => {
      if (typeof id !== 'number') throw new Error('An id is a number');
      const pane = panes.find(({ ID }) => ID === id);
      if (pane === undefined) throw new Error('No such pane');
      return gone.has(pane) ? answerGone(pane) : strict(pane);
    },
    PluginStorage: strict({
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: unknown) => {
        if (typeof value !== 'string')
          throw new Error('Only texts are sure to come back as they were');
        storage.set(key, value);
      },
    }),
    get ActiveWorkbook() {
      return workbook;
    },
  });
  const host = new Proxy(application, {
    get: (target, key): unknown => {
      if (isBroken) throw new Error('The program does not answer');
      return Reflect.get(target, key);
    },
  });

  const window: Record<string, unknown> = {
    [habits.globalName ?? 'Application']: host,
    location: { href: habits.address ?? 'file:///C:/jsaddons/nuanbiao_0.1.0/index.html' },
    devicePixelRatio: habits.devicePixelRatio ?? 1,
    alert: (text: string) => alerts.push(text),
    setTimeout: (work: () => void, delay: number) => setTimeout(work, delay),
    setInterval: (work: () => void, delay: number) => setInterval(work, delay),
  };
  // The clock of the test, which may be a played one.
  const clock = { getTime: () => Date.now() };
  runInContext(
    readFileSync(SCRIPT, 'utf8'),
    createContext({
      window,
      Date: function Clock() {
        return clock;
      },
    }),
  );

  return {
    call: (name, control) => {
      const callback = window[name];
      if (typeof callback !== 'function') throw new Error(`No function "${name}"`);
      const argument = control === undefined ? ribbonUi : { [habits.idName ?? 'Id']: control };
      const answer: unknown = Reflect.apply(callback, window, [argument]);
      return answer;
    },
    storage,
    panes,
    cross: (pane) => void gone.add(pane),
    setWorkbook: (isOpen) => {
      workbook = isOpen ? { Name: 'a.xlsx' } : null;
    },
    breakDown: () => {
      isBroken = true;
    },
    invalidated: () => invalidations,
    alerts,
  };
}
