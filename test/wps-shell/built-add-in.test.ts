import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { type AnyNode, type Program, parse } from 'acorn';

import { NEWER_IN_LANGUAGE, NEWER_IN_PAGES, NEW_METHODS } from '../support/chromium-104';
import { buildForBrowser } from '../support/excel-on-the-web/build-add-in';
import { ADD_IN_FOLDER } from '../support/wps-kit';

/** Milliseconds for a first build on a busy machine. */
const TO_BUILD = 480_000;

/** What the whole folder may weigh on the disk of an office PC. */
const MOST_BYTES = 2_000_000;

/** Methods of our own, of React and of SheetJS whose names newer versions of the language have taken as well. */
const NAMED_ALIKE: ReadonlySet<string> = new Set([
  // `Children.toArray` and `use` of React, not of iterators.
  ...['toArray', 'use'],
  // Timers and watchers of Fluent UI and of ours.
  'dispose',
  // A file that is taken, what a result is saved as.
  ...['take', 'fileName'],
]);

const newStatics = new Set(
  NEWER_IN_LANGUAGE.filter(({ isStatic }) => isStatic).map(
    ({ owner, member = '' }) => `${owner}.${member}`,
  ),
);
const newGlobals = new Set(
  [...NEWER_IN_LANGUAGE, ...NEWER_IN_PAGES]
    .filter(({ member }) => member === undefined)
    .map(({ owner }) => owner),
);

/** What sends or fetches; `importScripts` is left out, by which a worker loads its own chunks. */
const NETWORK = /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)$/u;

/** Every node of a script. */
function* nodesOf(node: AnyNode | Program): Generator<AnyNode> {
  yield node;
  const values: readonly unknown[] = Object.values(node);
  for (const value of values) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const inner of list) if (isNode(inner)) yield* nodesOf(inner);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** What a script calls: `.with(…)`, `Object.groupBy(…)`, `new Temporal(…)`. */
function callsIn(script: Program): readonly { readonly owner: string; readonly name: string }[] {
  return [...nodesOf(script)].flatMap((node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const { callee } = node;
    if (callee.type === 'Identifier') return [{ owner: '', name: callee.name }];
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
    if (callee.computed) return [];
    const owner = callee.object.type === 'Identifier' ? callee.object.name : '?';
    return [{ owner, name: callee.property.name }];
  });
}

describe('the add-in for WPS as it is built', () => {
  let folder = '';
  let scripts: readonly {
    readonly file: string;
    readonly text: string;
    readonly program: Program;
  }[] = [];
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

  beforeAll(async () => {
    folder = path.join(await buildForBrowser('wps'), 'add-in');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    scripts = files
      .filter((file) => file.endsWith('.js'))
      .map((file) => {
        const text = read(file);
        return { file, text, program: parse(text, { ecmaVersion: 2018, sourceType: 'script' }) };
      });
  }, TO_BUILD);

  it('is a folder that begins as WPS expects, in letters that it takes', () => {
    expect(ADD_IN_FOLDER).toMatch(/^nuanbiao_\d+\.\d+\.\d+$/u);
    const files = [
      'manifest.xml',
      'ribbon.xml',
      'index.html',
      'main.js',
      'js/ribbon.js',
      'taskpane.html',
    ];
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
    expect(readFileSync(path.join(folder, 'ribbon.xml')).subarray(0, 9).toString()).toBe(
      '<customUI',
    );
  });

  it('asks for its scripts anew with every version', () => {
    const [, version = ''] = ADD_IN_FOLDER.split('_');
    expect(read('main.js')).toContain(`js/ribbon.js?v=${version}`);
    expect(read('taskpane.html')).toMatch(
      /<script defer(?:="defer")? src="?taskpane\.[\da-f]{8}\.js/u,
    );
  });

  it('has an icon for every button at every size', () => {
    const icons = readdirSync(path.join(folder, 'images')).sort();
    const names = ['blank', 'check', 'clear', 'consolidate', 'fill', 'pane'];
    expect(icons).toEqual(
      names.flatMap((name) => [32, 40, 48, 64].map((size) => `${name}-${String(size)}.png`)),
    );
  });

  it.each(['index.html', 'taskpane.html'])(
    'has a page %s of classic scripts and own files alone',
    (page) => {
      const text = read(page);
      expect(text).not.toMatch(/type="?module|https?:|<base/u);
      expect(text).toContain(`default-src 'none'`);
      // WebAssembly may be compiled, by which large workbooks are read; texts may not be run.
      expect(text).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*/u);
      const files = [...text.matchAll(/(?:src|href)="?(?<file>[^\s">]+)/gu)].map(
        ({ groups }) => groups?.['file'] ?? '',
      );
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
    },
  );

  it('is ECMAScript 2018 to the last library', () => {
    // Parsed so at the start: a newer script would have failed there.
    expect(scripts.length).toBeGreaterThan(10);
  });

  it.each(['main.js', 'js/ribbon.js', 'guard.js'])(
    'has a script %s that runs in browsers too old for the pane',
    (file) => {
      expect(() => parse(read(file), { ecmaVersion: 5 })).not.toThrow();
    },
  );

  it('calls nothing that came after Chromium 104', () => {
    const newer = scripts.flatMap(({ file, program }) =>
      callsIn(program)
        .filter(({ owner, name }) =>
          owner === ''
            ? newGlobals.has(name)
            : newStatics.has(`${owner}.${name}`) ||
              (NEW_METHODS.has(name) && !NAMED_ALIKE.has(name)),
        )
        .map(({ owner, name }) => `${file}: ${owner}.${name}`),
    );
    expect(newer).toEqual([]);
  });

  it('never asks the network for anything', () => {
    const asked = scripts.flatMap(({ file, program }) =>
      callsIn(program)
        .filter(({ name }) => NETWORK.test(name))
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(asked).toEqual([]);
    const all = scripts.map(({ text }) => text).join('\n');
    expect(all).not.toContain('appsforoffice');
  });

  it('is small enough for an old PC', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(path.join(file.parentPath, file.name)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });
});

describe('what is known of Chromium 104', () => {
  it('tells newer features from older ones', () => {
    const names = [...NEWER_IN_LANGUAGE, ...NEWER_IN_PAGES].map(
      ({ owner, member }) => `${owner}.${member ?? ''}`,
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'Array.toSorted',
        'Object.groupBy',
        'Promise.withResolvers',
        'Temporal.',
        'URL.canParse',
      ]),
    );
    expect(names).not.toContain('Array.findLast');
    expect(names).not.toContain('Object.hasOwn');
  });
});
