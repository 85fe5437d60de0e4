/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'acorn';

import { type GonePane, type RibbonPage, openRibbonPage } from '../support/ribbon-page';
import { findAll, readXml, withDescendants } from '../tooling/manifest/read-xml';

const FOLDER = path.resolve(__dirname, '../../src/wps-shell');
const ASSETS = path.resolve(__dirname, '../../assets');
const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

const ribbonText = read('ribbon.xml');
const ribbon = readXml(ribbonText);
const buttons = findAll(ribbon, 'button');
const idsOf = (elements: typeof buttons): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes.get('id') ?? []);

/** The attributes in which ribbon.xml names functions. */
const isCallback = (attribute: string): boolean => /^(?:on|get)[A-Z]/u.test(attribute);
const callbacks = withDescendants(ribbon).flatMap(({ attributes }) =>
  [...attributes].filter(([attribute]) => isCallback(attribute)).map(([, name]) => name),
);

/** Presses a button and gives the command that it left for the pane. */
function press(page: RibbonPage, id: string): unknown {
  expect(page.call('OnAction', id)).toBe(true);
  return JSON.parse(page.storage.get('nuanbiao_command') ?? 'null');
}

/** Takes the command away, as a pane that lives does. */
function takeCommand(page: RibbonPage): void {
  page.storage.delete('nuanbiao_command');
}

describe('ribbon.xml', () => {
  it('begins with its root and nothing before it', () => {
    expect(ribbonText.startsWith('<customUI')).toBe(true);
  });

  it('has an id of ours for every part, and none twice', () => {
    const ids = idsOf(withDescendants(ribbon));
    expect(ids.every((id) => /^nuanbiao[A-Z][A-Za-z]+$/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the buttons of Excel', () => {
    expect(buttons.map(({ attributes }) => attributes.get('label'))).toEqual([
      ...['逻辑检查', '自动合计', '汇总', '清除标记', '新建空白表', '打开面板'],
    ]);
  });

  it('names functions that the script has, which answer at once', () => {
    const page = openRibbonPage();
    expect(new Set(callbacks).size).toBe(4);
    for (const name of callbacks) {
      const control = name === 'OnAddinLoad' ? undefined : 'nuanbiaoCheck';
      expect(['boolean', 'string']).toContain(typeof page.call(name, control));
    }
  });
});

describe('manifest.xml', () => {
  it('has the name that the folder begins with, of plain letters', () => {
    const [name] = findAll(readXml(read('manifest.xml')), 'Name');
    expect(name?.text).toBe('nuanbiao');
  });
});

describe('the scripts', () => {
  it.each(['main.js', 'js/ribbon.js'])('%s is ECMAScript 5', (file) => {
    expect(() => parse(read(file), { ecmaVersion: 5 })).not.toThrow();
  });

  it('are loaded one by the other', () => {
    const [, script = ''] = /BUTTONS = '(?<script>[^?']+)\?/u.exec(read('main.js')) ?? [];
    expect(read('index.html')).toContain('<script src="main.js"></script>');
    expect(existsSync(path.join(FOLDER, script))).toBe(true);
  });
});

describe('the buttons', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_800_000_000_000 }));
  afterEach(() => jest.useRealTimers());

  it.each([
    ['nuanbiaoCheck', 'check'],
    ['nuanbiaoFill', 'fill'],
    ['nuanbiaoConsolidate', 'consolidate'],
    ['nuanbiaoClear', 'clear'],
    ['nuanbiaoBlank', 'blank'],
    ['nuanbiaoPane', 'pane'],
  ])('%s leaves the command %s and shows a new pane on the right', (id, command) => {
    const page = openRibbonPage();
    expect(press(page, id)).toEqual({ seq: 1_800_000_000_000, command });
    expect(page.panes).toMatchObject([
      {
        url: 'file:///C:/jsaddons/nuanbiao_0.1.0/taskpane.html',
        title: '暖表',
        Visible: true,
        DockPosition: 2,
      },
    ]);
    expect(page.storage.get('nuanbiao_pane')).toBe('100');
  });

  it('are all told apart by the test above', () => {
    expect(idsOf(buttons)).toHaveLength(6);
  });

  it.each(['Application', 'wps'] as const)('find the program as window.%s', (globalName) => {
    const page = openRibbonPage({ globalName, idName: 'id' });
    expect(press(page, 'nuanbiaoFill')).toMatchObject({ command: 'fill' });
  });

  it.each([
    ['file:///home/%E5%BC%A0/my%20files/index.html', 'file:///home/%E5%BC%A0/my%20files/'],
    ['http://127.0.0.1:8000/nuanbiao/index.html?v=1/2#a/b', 'http://127.0.0.1:8000/nuanbiao/'],
  ])('find the pane beside %s', (address, folder) => {
    const page = openRibbonPage({ address });
    press(page, 'nuanbiaoPane');
    expect(page.panes[0]?.url).toBe(`${folder}taskpane.html`);
  });

  it('show the same pane again when it was hidden', () => {
    const page = openRibbonPage();
    press(page, 'nuanbiaoPane');
    takeCommand(page);
    const [pane] = page.panes;
    if (pane !== undefined) pane.Visible = false;
    press(page, 'nuanbiaoCheck');
    expect(page.panes).toMatchObject([{ Visible: true }]);
  });

  it.each<GonePane>(['throws', 'null', 'undefined', 'stays hidden'])(
    'show a new pane at once when the old one was closed and WPS %s',
    (gonePane) => {
      const page = openRibbonPage({ gonePane });
      press(page, 'nuanbiaoPane');
      takeCommand(page);
      page.panes.forEach(page.cross);
      expect(press(page, 'nuanbiaoCheck')).toMatchObject({ command: 'check' });
      expect(page.panes).toHaveLength(2);
      expect(page.storage.get('nuanbiao_pane')).toBe('101');
    },
  );

  it('show a new pane after some seconds when the old one only seems to live', () => {
    const page = openRibbonPage({ gonePane: 'seems alive' });
    press(page, 'nuanbiaoPane');
    takeCommand(page);
    page.panes.forEach(page.cross);
    const command = press(page, 'nuanbiaoCheck');
    jest.advanceTimersByTime(10_000);
    expect(page.panes).toHaveLength(2);
    expect(JSON.parse(page.storage.get('nuanbiao_command') ?? 'null')).toEqual(command);
  });

  it('leave a pane alone that took its command, or that has a later one', () => {
    const page = openRibbonPage();
    press(page, 'nuanbiaoPane');
    takeCommand(page);
    press(page, 'nuanbiaoCheck');
    takeCommand(page);
    jest.advanceTimersByTime(7000);
    press(page, 'nuanbiaoFill');
    jest.advanceTimersByTime(5000);
    expect(page.panes).toHaveLength(1);
  });

  it('come back after another life of WPS, whose number of a pane means nothing', () => {
    const page = openRibbonPage();
    page.storage.set('nuanbiao_pane', '7');
    press(page, 'nuanbiaoCheck');
    expect(page.panes).toMatchObject([{ Visible: true }]);
  });

  it('work where a workbook is open, and ask again when that changes', () => {
    const page = openRibbonPage();
    page.call('OnAddinLoad');
    jest.advanceTimersByTime(2000);
    const before = page.invalidated();
    expect(page.call('OnGetEnabled', 'nuanbiaoCheck')).toBe(true);
    page.setWorkbook(false);
    expect(page.call('OnGetEnabled', 'nuanbiaoCheck')).toBe(false);
    jest.advanceTimersByTime(6000);
    expect(page.invalidated()).toBe(before + 1);
  });

  it.each([
    [1, 32],
    [1.25, 40],
    [1.5, 48],
    [2, 64],
    [3, 64],
  ])('have icons for a screen of %s, which are there', (devicePixelRatio, size) => {
    const page = openRibbonPage({ devicePixelRatio });
    const icons = idsOf(buttons).map((id) => String(page.call('GetImage', id)));
    expect(icons.every((icon) => icon.endsWith(`-${String(size)}.png`))).toBe(true);
    const files = icons.map((icon) => path.join(ASSETS, path.basename(icon)));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('never throw at WPS, whatever it answers, and say when the pane cannot be opened', () => {
    const page = openRibbonPage();
    page.call('OnAddinLoad');
    page.breakDown();
    jest.advanceTimersByTime(4000);
    expect(page.call('OnGetEnabled', 'nuanbiaoCheck')).toBe(true);
    expect(page.call('GetImage', 'nuanbiaoCheck')).toBe('images/check-32.png');
    expect(page.call('OnAction', 'nuanbiaoCheck')).toBe(true);
    expect(page.alerts).toHaveLength(1);
    expect(page.alerts[0]).toContain('面板打不开');
  });
});
