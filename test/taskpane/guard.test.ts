/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';

import ts from 'typescript';

const folder = path.resolve(__dirname, '../../src/taskpane');
const guard = readFileSync(path.join(folder, 'guard.js'), 'utf8');

/** What stands between the body's tags of a page. */
function bodyOf(page: string): string {
  const text = readFileSync(path.join(folder, page), 'utf8');
  return /<body>(?<body>[\s\S]*)<\/body>/u.exec(text)?.groups?.['body'] ?? '';
}

const TODAY = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0';
const TRIDENT = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
/** Of WPS 12.1. */
const WPS = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/104.0.5112.102 Safari/537.36 WpsOfficeApp/12.1';
const OLD_WPS = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/69.0.3497.100 Safari/537.36';
const EDGE_HTML = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.19044';

/** Office.js as far as the guard knows it: there or not, and ready or not. */
type OfficeState = 'absent' | 'waiting' | 'ready';

/** Carries a script out in the page of this test, as a browser does with a script element. */
function runInThisPage(text: string): void {
  Reflect.apply(compileFunction(text, ['window', 'document']), undefined, [window, document]);
}

/** Opens the page with the guard in it; listeners of earlier pages are left with their own, dead state. */
function openPage(userAgent: string, office: OfficeState, page = 'taskpane.html'): void {
  document.body.innerHTML = bodyOf(page);
  jest.spyOn(window.navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  const onReady = (callback: () => void): void => {
    if (office === 'ready') callback();
  };
  Reflect.deleteProperty(window, 'Office');
  if (office !== 'absent') Object.assign(window, { Office: { onReady } });
  runInThisPage(guard);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  window.dispatchEvent(new Event('load'));
}

function startPane(): void {
  document.getElementById('root')?.replaceChildren(document.createElement('main'));
}

/** Which message is seen; `undefined` when the pane itself is. */
function messageSeen(): string | undefined {
  const trouble = document.getElementById('trouble');
  const root = document.getElementById('root');
  expect([trouble, root].filter((part) => part?.hasAttribute('hidden') === true)).toHaveLength(1);
  if (trouble === null || trouble.hasAttribute('hidden')) return undefined;
  return trouble.querySelector('section:not([hidden])')?.id;
}

describe('guard.js', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('is written in ECMAScript 5', () => {
    const target = ts.ScriptTarget.ES5;
    const printed = ts.transpileModule(guard, {
      compilerOptions: { target, removeComments: true, alwaysStrict: false },
    }).outputText;
    const same = ts.transpileModule(guard, {
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        removeComments: true,
        alwaysStrict: false,
      },
    }).outputText;
    expect(printed).toBe(same);
  });

  it.each([
    ['Internet Explorer', TRIDENT],
    ['the first Edge', EDGE_HTML],
  ])('tells at once that %s is too old', (_, userAgent) => {
    openPage(userAgent, 'ready');
    expect(messageSeen()).toBe('old-browser');
  });

  it('tells as soon as the page is there that office.js is not', () => {
    openPage(TODAY, 'absent');
    expect(messageSeen()).toBe('no-office');
  });

  it.each([
    ['no-host-file', 'waiting'],
    ['no-start', 'ready'],
  ] as const)('tells %s after fifteen seconds when Office is %s', (message, office) => {
    openPage(TODAY, office);
    jest.advanceTimersByTime(14_000);
    expect(messageSeen()).toBeUndefined();
    jest.advanceTimersByTime(2000);
    expect(messageSeen()).toBe(message);
  });

  it('leaves a pane alone that has started', () => {
    openPage(TODAY, 'ready');
    startPane();
    jest.advanceTimersByTime(60_000);
    expect(messageSeen()).toBeUndefined();
  });

  it('takes its message back when a slow pane starts after all', () => {
    openPage(TODAY, 'waiting');
    jest.advanceTimersByTime(20_000);
    expect(messageSeen()).toBe('no-host-file');
    startPane();
    jest.advanceTimersByTime(1000);
    expect(messageSeen()).toBeUndefined();
  });

  it('names the address of office.js that was not reached', () => {
    const script = document.createElement('script');
    script.src = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
    document.head.replaceChildren(script);
    openPage(TODAY, 'absent');
    const address = document.querySelector('#no-office [data-office-address]');
    expect(address?.textContent).toBe(script.src);
  });

  describe('in WPS, which has no office.js', () => {
    const openInWps = (userAgent: string): void =>
      openPage(userAgent, 'absent', 'taskpane-wps.html');
    /** As a browser tells of a file that is not there. */
    const loseScript = (): void => {
      const script = document.head.appendChild(document.createElement('script'));
      script.dispatchEvent(new Event('error'));
    };

    it('waits for a pane that is on its way', () => {
      openInWps(WPS);
      jest.advanceTimersByTime(14_000);
      expect(messageSeen()).toBeUndefined();
      startPane();
      jest.advanceTimersByTime(60_000);
      expect(messageSeen()).toBeUndefined();
    });

    it('tells after fifteen seconds that the pane did not start', () => {
      openInWps(WPS);
      jest.advanceTimersByTime(16_000);
      expect(messageSeen()).toBe('no-start');
    });

    it('tells at once when a file of the pane is missing', () => {
      openInWps(WPS);
      loseScript();
      expect(messageSeen()).toBe('no-start');
    });

    it('tells at once when the pane fails before it is drawn', () => {
      openInWps(WPS);
      window.dispatchEvent(new Event('error'));
      expect(messageSeen()).toBe('no-start');
    });

    it('leaves errors to a pane that has started', () => {
      openInWps(WPS);
      startPane();
      loseScript();
      expect(messageSeen()).toBeUndefined();
    });

    it('tells at once that an old WPS is too old, unless the pane opens all the same', () => {
      openInWps(OLD_WPS);
      expect(messageSeen()).toBe('old-browser');
      startPane();
      jest.advanceTimersByTime(1000);
      expect(messageSeen()).toBeUndefined();
    });
  });
});
