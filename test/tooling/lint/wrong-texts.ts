import type { LintedText } from './lint-texts';
import { WRONG_LAYERS } from './wrong-layers';
import { WRONG_PANE } from './wrong-pane';
import { type WrongText, exported, wrong } from './wrong-text';

const GRID = 'src/domain/grid/try.ts';
const CHECK = 'src/domain/check/try.ts';
/** Exists, so it is linted with types. */
const TYPED = 'src/domain/grid/cell-ref.ts';
const TEST = 'test/domain/grid/try.test.ts';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

const PURITY: readonly WrongText[] = [
  ...['new Date()', 'Date.now()', 'console', 'setTimeout(() => 1, 1)', 'document', 'process'].map(
    (code) => wrong('no-restricted-globals', GRID, exported(`const a: unknown = ${code};`)),
  ),
  wrong('no-restricted-properties', GRID, exported('const a = Math.random();')),
  wrong('no-console', 'src/workbooks/try.ts', `console.log('read');`),
];

const SYNTAX: readonly WrongText[] = [
  ...[GRID, 'src/cli/try.ts', 'src/workbooks/try.ts', TEST].flatMap((path) => [
    wrong('no-restricted-syntax', path, exported('enum Kind { One }')),
    wrong('no-restricted-syntax', path, `export * from './cell-ref';`),
  ]),
  wrong('no-restricted-syntax', GRID, exported('const find = (a: string) => new RegExp(a);')),
  wrong('no-restricted-syntax', CHECK, exported(`const a = '合计不对。';`)),
  wrong(
    'no-restricted-syntax',
    CHECK,
    exported('const a = (b: string) => `${b},请改`;'.replace(',', '，')),
  ),
  wrong('no-restricted-syntax', 'src/app/try.ts', exported(`const a = '合计';`)),
  wrong('no-restricted-syntax', 'src/hosts/file/try.ts', exported(`const a = '读不了。';`)),
  wrong('no-restricted-syntax', TEST, `jest.mock('../../../src/domain/grid/grid');`),
  wrong('nuanbiao/brand-assertion', GRID, exported('const a = (b: unknown) => b as string;')),
  wrong('nuanbiao/brand-assertion', GRID, exported('const toCode = (b: unknown) => b as string;')),
  wrong('nuanbiao/brand-assertion', TEST, 'const a = <number>b;'),
  wrong('import-x/no-default-export', GRID, 'export default 1;'),
  wrong('eqeqeq', GRID, exported('const a = (b: number) => b == 1;')),
  wrong('no-param-reassign', GRID, exported('function f(a: number): void { a = 1; }')),
  wrong('no-warning-comments', GRID, '// To' + 'do: later'),
  wrong('@typescript-eslint/naming-convention', TYPED, exported('interface IGrid { a: 1 }')),
  wrong('@typescript-eslint/naming-convention', TYPED, exported('interface GridManager { a: 1 }')),
  wrong('@typescript-eslint/ban-ts-comment', GRID, '// @ts-expect-error\nconst a: 1 = 2;'),
  wrong('@typescript-eslint/no-explicit-any', GRID, exported('const a = (b: any) => 1;')),
  wrong('@typescript-eslint/no-non-null-assertion', GRID, exported('const a = [1][0]!;')),
];

const TYPES: readonly WrongText[] = [
  wrong('import-x/no-cycle', TYPED, `export { rangeHolds } from './cell-range';`),
  wrong('boundaries/element-types', TYPED, `export { checkTable } from '../check/finding';`),
  wrong(
    '@typescript-eslint/strict-boolean-expressions',
    TYPED,
    exported('const a = (b: string) => (b ? 1 : 2);'),
  ),
  wrong(
    '@typescript-eslint/strict-boolean-expressions',
    TYPED,
    exported('const a = (b: number) => (b ? 1 : 2);'),
  ),
  wrong(
    '@typescript-eslint/switch-exhaustiveness-check',
    TYPED,
    exported(`function f(a: 'x' | 'y'): void { switch (a) { case 'x': } }`),
  ),
  wrong('@typescript-eslint/explicit-module-boundary-types', TYPED, exported('const a = () => 1;')),
  wrong(
    '@typescript-eslint/consistent-type-imports',
    TYPED,
    `import { CellRange } from './cell-range';\n${exported('type A = CellRange;')}`,
  ),
  wrong('@typescript-eslint/no-floating-promises', TYPED, 'Promise.resolve(1);'),
  wrong(
    '@typescript-eslint/no-confusing-void-expression',
    TYPED,
    'function f(): void {}\nconst a: unknown = f();',
  ),
  wrong(
    '@typescript-eslint/no-unsafe-return',
    TYPED,
    exported(`const a = (): number => JSON.parse('1');`),
  ),
];

const SIZE: readonly WrongText[] = [
  wrong('max-lines', GRID, lines(301, 'f();')),
  wrong('max-lines-per-function', GRID, `function f() {\n${lines(60, 'f();')}}`),
  wrong('max-params', GRID, exported('const f = (a: 1, b: 1, c: 1, d: 1) => a;')),
  wrong('complexity', GRID, `function f(a) {\n${lines(10, 'if (a) f();')}}`),
];

const WORDS: readonly WrongText[] = [
  ...[
    'function f(): void {}',
    'const a = 1;',
    'const f = () => 1;',
    'type A = 1;',
    'interface A { a: 1 }',
    'class A {}',
  ].map((code) => wrong('jsdoc/require-jsdoc', 'src/workbooks/try.ts', `export ${code}`)),
  wrong('jsdoc/require-jsdoc', 'src/ui/text/try.ts', 'export const a = 1;'),
  wrong(
    'jsdoc/no-types',
    GRID,
    '/**\n * A try.\n * @param {string} a - a\n */\nexport function f(a: string): void {}',
  ),
  wrong('jsdoc/check-tag-names', GRID, '/**\n * A try.\n * @sorce print\n */\nexport const a = 1;'),
  wrong('jsdoc/require-description', GRID, '/** @see print */\nexport const a = 1;'),
];

const PATTERNS: readonly WrongText[] = [
  wrong('regexp/no-super-linear-backtracking', GRID, exported('const a = /^(?:a+)+$/u;')),
  wrong('regexp/no-super-linear-move', GRID, exported('const a = /\\s+$/u;')),
];

const DISABLING: readonly WrongText[] = [
  wrong(
    '@eslint-community/eslint-comments/require-description',
    GRID,
    '// eslint-disable-next-line no-console\nconsole.log(1);',
  ),
  wrong(
    '@eslint-community/eslint-comments/no-use',
    GRID,
    '/* eslint-disable no-console -- why */\nconsole.log(1);',
  ),
  wrong(
    '@eslint-community/eslint-comments/no-unlimited-disable',
    GRID,
    '// eslint-disable-next-line -- why\nconsole.log(1);',
  ),
];

/** Scripts that no program translates for the browsers they run in. */
const UNTRANSLATED: readonly WrongText[] = [
  'src/wps-shell/try.js',
  'src/wps-shell/js/try.js',
  'src/taskpane/guard.js',
].flatMap((path) => [
  wrong('no-undef', path, 'process.exit();'),
  wrong('@typescript-eslint/no-unused-vars', path, 'function f() { var a = 1; }\nf();'),
]);

const FILES: readonly WrongText[] = [
  wrong('check-file/filename-naming-convention', 'src/domain/grid/cellRef.ts', ''),
  wrong('check-file/filename-naming-convention', 'src/ui/check/check-panel.tsx', ''),
  wrong('check-file/filename-naming-convention', 'src/taskpane/Main.tsx', ''),
  wrong('check-file/folder-naming-convention', 'src/domain/grid/cellRefs/a.ts', ''),
  wrong('check-file/filename-blocklist', 'src/domain/grid/utils/a.ts', ''),
  wrong('check-file/filename-blocklist', 'src/ui/helpers/a.ts', ''),
  wrong('check-file/filename-blocklist', 'test/domain/grid/grid.tset.ts', ''),
  wrong('check-file/filename-blocklist', 'test/cli/try.ts', ''),
  wrong('check-file/no-index', 'src/domain/grid/index.ts', ''),
];

const TESTS: readonly WrongText[] = [
  wrong('jest/expect-expect', TEST, `describe('f', () => { it('runs', () => { f(); }); });`),
  wrong(
    'jest/no-disabled-tests',
    TEST,
    `describe('f', () => { it.skip('runs', () => { expect(1).toBe(1); }); });`,
  ),
  wrong(
    'jest/no-focused-tests',
    TEST,
    `describe('f', () => { it.only('runs', () => { expect(1).toBe(1); }); });`,
  ),
  wrong('jest/require-top-level-describe', TEST, `it('runs', () => { expect(1).toBe(1); });`),
];

/** One wrong text for every rule of ours, and for rules of others that we count on. */
export const WRONG_TEXTS: readonly WrongText[] = [
  ...WRONG_LAYERS,
  ...PURITY,
  ...SYNTAX,
  ...WRONG_PANE,
  ...TYPES,
  ...SIZE,
  ...WORDS,
  ...PATTERNS,
  ...DISABLING,
  ...UNTRANSLATED,
  ...FILES,
  ...TESTS,
];

/** Texts in which nothing may be found: what the layers and rules are there to allow. */
export const RIGHT_TEXTS: readonly LintedText[] = [
  { path: GRID, text: exported(`const a = ['x'] as const;`) },
  {
    path: GRID,
    text: exported(
      'function toCode(text: string): Code | undefined { return /^[a-z]$/u.test(text) ? (text as Code) : undefined; }',
    ),
  },
  { path: CHECK, text: `export { findCell } from '../grid/grid';` },
  {
    path: 'src/domain/figures/amount.ts',
    text: `import Big from 'big.js';\n\n${exported('const ZERO = new Big(0);')}`,
  },
  { path: 'src/domain/templates/try.ts', text: exported(`const YEAR = '年度';`) },
  { path: 'src/domain/templates/other.ts', text: exported(`const SIGNS = ['。', '，'];`) },
  { path: 'src/workbooks/try-format.ts', text: exported(`const DATE = 'yyyy"年"m"月"';`) },
  { path: 'src/formats/try.ts', text: `export { z } from 'zod';` },
  { path: 'src/workbooks/try.ts', text: `export { inflateSync } from 'fflate';` },
  { path: 'src/app/try.ts', text: `export { parseCatalogueEntry } from '../formats/catalogue';` },
  { path: 'src/hosts/file/try.ts', text: `export { readFileSync } from 'node:fs';` },
  {
    path: 'src/hosts/file/other.ts',
    text: `export { readWorkbook } from '../../workbooks/read-workbook';`,
  },
  {
    path: 'src/hosts/wps/try.ts',
    text: `export type { CheckedSheet } from '../../app/check-sheet';`,
  },
  { path: 'src/hosts/wps/other.ts', text: `export type { Host } from '../../app/host';` },
  { path: 'src/ui/text/try.ts', text: exported(`const RIGHT = '逻辑正确。';`) },
  { path: 'src/ui/check/try.ts', text: `export { RIGHT } from '../text/outcome';` },
  {
    path: 'src/cli/try.ts',
    text: `export { Command } from 'commander';\nexport { RIGHT } from '../ui/text/outcome';`,
  },
  {
    path: 'src/ui/check/try.styles.ts',
    text: exported(
      `const a = { color: 'inherit', borderColor: 'Highlight', backgroundColor: tokens.color };`,
    ),
  },
  {
    path: 'src/ui/text/other.ts',
    text: `export type { HostFault } from '../../app/host';`,
  },
  {
    path: 'src/commands/try.ts',
    text: `export { readCatalogue } from '../shipped/read-catalogue';`,
  },
  {
    path: 'src/ui/check/TryPanel.tsx',
    text: `import { Button } from '@fluentui/react-components';\n\n${exported(
      'function TryPanel({ words }: { readonly words: string }): ReactNode { return <Button>{words}</Button>; }',
    )}`,
  },
  { path: 'src/taskpane/try.ts', text: `export { CheckPanel } from '../ui/check/CheckPanel';` },
  {
    path: TEST,
    text: `describe('f', () => {\n  it('adds', () => {\n    expect(1).toBe(1);\n  });\n});\n`,
  },
];
