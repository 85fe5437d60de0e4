import type { LintedText } from './lint-texts';

/** A text that our rules must refuse, with the rule that does. */
export interface WrongText extends LintedText {
  readonly rule: string;
}

const GRID = 'src/domain/grid/try.ts';
const CHECK = 'src/domain/check/try.ts';
/** Exists, so it is linted with types. */
const TYPED = 'src/domain/grid/cell-ref.ts';
const TEST = 'test/domain/grid/try.test.ts';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const exported = (code: string): string => `/** A try. */\nexport ${code}\n`;
const wrong = (rule: string, path: string, text: string): WrongText => ({ rule, path, text });
const imports = (path: string, target: string): WrongText =>
  wrong('boundaries/element-types', path, `export { x } from '${target}';`);
const uses = (path: string, name: string): WrongText =>
  wrong('boundaries/external', path, `export { x } from '${name}';`);

const LAYERS: readonly WrongText[] = [
  imports('src/domain/kernel/try.ts', '../grid/cell-ref'),
  imports('src/domain/grid/try.ts', '../figures/amount'),
  imports('src/domain/figures/try.ts', '../templates/item'),
  imports('src/domain/templates/try.ts', '../table/table'),
  imports('src/domain/table/try.ts', '../layout/sheet-plan'),
  imports('src/domain/layout/try.ts', '../check/finding'),
  imports('src/domain/recognise/try.ts', '../check/finding'),
  imports('src/domain/check/try.ts', '../fill/fill-plan'),
  imports('src/domain/fill/try.ts', '../check/finding'),
  imports('src/domain/blank/try.ts', '../recognise/recognise-workbook'),
  imports('src/domain/consolidate/try.ts', '../check/finding'),
  imports('src/domain/check/try.ts', '../../app/check-sheet'),
  imports('src/domain/check/try.ts', '../../formats/catalogue'),
  imports('src/formats/try.ts', '../workbooks/read-workbook'),
  imports('src/formats/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/workbooks/try.ts', '../formats/catalogue'),
  imports('src/workbooks/try.ts', '../app/host'),
  imports('src/app/host.ts', './check-workbook'),
  imports('src/app/try.ts', '../hosts/file/file-host'),
  imports('src/app/try.ts', '../workbooks/read-workbook'),
  imports('src/app/try.ts', '../ui/text/findings'),
  imports('src/hosts/wps/try.ts', '../excel/excel-host'),
  imports('src/hosts/file/try.ts', '../../formats/catalogue'),
  imports('src/hosts/file/try.ts', '../../app/check-sheet'),
  imports('src/ui/text/try.ts', '../../app/check-sheet'),
  imports('src/ui/check/try.ts', '../fill/fill-panel'),
  imports('src/ui/check/try.ts', '../../hosts/excel/excel-host'),
  imports('src/ui/check/try.ts', '../../workbooks/read-workbook'),
  imports('src/ui/check/try.ts', '../../shipped/read-catalogue'),
  imports('src/ui/shared/try.ts', '../check/CheckPanel'),
  imports('src/ui/check/try.ts', '../../taskpane/main'),
  imports('src/ui/text/try.ts', '../shared/host-context'),
  imports('src/hosts/excel/try.ts', '../file/read-bytes'),
  imports('src/hosts/excel/try.ts', '../../ui/text/texts'),
  imports('src/taskpane/try.ts', '../cli/main'),
  imports('src/taskpane/try.ts', '../commands/commands'),
  imports('src/taskpane/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/commands/try.ts', '../ui/check/CheckPanel'),
  imports('src/commands/try.ts', '../taskpane/main'),
  imports('src/commands/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/shipped/try.ts', '../app/host'),
  imports('src/cli/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/cli/try.ts', '../../test/support/grid-of'),
  imports('src/cli/try.ts', '../ui/check/check-panel'),
  wrong(
    'boundaries/element-types',
    CHECK,
    exported(`const load = (): unknown => import('../../app/host');`),
  ),
  wrong('boundaries/no-unknown', 'src/cli/try.ts', `export { x } from '../../assets/icon';`),
  wrong('boundaries/no-unknown-files', 'src/stray/try.ts', exported('const a = 1;')),
];

const PACKAGES: readonly WrongText[] = [
  uses(GRID, 'zod'),
  uses(GRID, 'big.js'),
  uses(CHECK, 'node:fs'),
  wrong('boundaries/external', CHECK, exported(`const load = (): unknown => import('zod');`)),
  uses('src/domain/figures/try.ts', 'fflate'),
  uses('src/formats/try.ts', 'commander'),
  uses('src/workbooks/try.ts', 'zod'),
  uses('src/workbooks/try.ts', 'node:zlib'),
  uses('src/app/try.ts', 'fflate'),
  uses('src/hosts/file/try.ts', '@e965/xlsx'),
  uses('src/ui/text/try.ts', 'zod'),
  uses('src/cli/try.ts', 'fflate'),
  uses('src/app/try.ts', 'react'),
  uses('src/hosts/excel/try.ts', 'react'),
  uses('src/ui/text/try.ts', 'react'),
  uses('src/commands/try.ts', 'react'),
  uses('src/commands/try.ts', '@fluentui/react-components'),
  uses('src/ui/check/try.ts', 'zod'),
  uses('src/taskpane/try.ts', 'zod'),
  wrong(
    '@typescript-eslint/no-restricted-imports',
    'src/domain/figures/try.ts',
    `import Big from 'big.js';`,
  ),
];

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

const PANEL = 'src/ui/check/TryPanel.tsx';
const EXCEL = 'src/hosts/excel/try.ts';
const component = (body: string): string => exported(`function TryPanel() { ${body} }`);
const office = (rule: string, body: string): WrongText =>
  wrong(
    `office-addins/${rule}`,
    EXCEL,
    `void Excel.run(async (context) => { const range = context.workbook.getSelectedRange(); ${body} });`,
  );

const PANE: readonly WrongText[] = [
  ...[
    `const a = { color: '#d83b01' };`,
    `const a = { backgroundColor: 'red' };`,
    `const a = { border: 'rgb(1 2 3)' };`,
    'const a = (width: string) => `${width} solid #ccc`;',
    `const a = '合计';`,
  ].map((code) => wrong('no-restricted-syntax', 'src/ui/check/try.styles.ts', exported(code))),
  wrong('no-restricted-syntax', PANEL, component('return <p>合计</p>;')),
  wrong('no-restricted-syntax', 'src/commands/try.ts', exported(`const a = '合计';`)),
  wrong('no-restricted-syntax', 'src/taskpane/try.ts', exported(`const a = '合计';`)),
  wrong('react-hooks/rules-of-hooks', PANEL, component('if (a) { useState(1); } return null;')),
  wrong(
    'react-hooks/exhaustive-deps',
    PANEL,
    exported('function TryPanel({ a }) { useEffect(() => { a(); }, []); return null; }'),
  ),
  wrong(
    'react-hooks/set-state-in-effect',
    PANEL,
    component('const [a, setA] = useState(1); useEffect(() => { setA(2); }, []); return a;'),
  ),
  wrong('jsx-a11y/alt-text', PANEL, component('return <img src="a.png" />;')),
  wrong(
    'jsx-a11y/click-events-have-key-events',
    PANEL,
    component('return <div onClick={f}>a</div>;'),
  ),
  wrong('jsx-a11y/label-has-associated-control', PANEL, component('return <label>a</label>;')),
  office('call-sync-after-load', `range.load('values'); console.log(range.values);`),
  office('call-sync-before-read', `range.load('values'); console.log(range.values);`),
  office('load-object-before-read', `await context.sync(); console.log(range.values);`),
  office('no-context-sync-in-loop', 'for (const a of b) await context.sync();'),
  office('no-empty-load', 'range.load(); await context.sync();'),
  office('no-navigational-load', `range.load('charts'); await context.sync();`),
  office(
    'test-for-null-using-isNullObject',
    `const a = range.getUsedRangeOrNullObject(); a.load('address'); await context.sync(); if (a === null) f();`,
  ),
  wrong('office-addins/no-office-initialize', 'src/commands/try.ts', 'Office.initialize = f;'),
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
  ...LAYERS,
  ...PACKAGES,
  ...PURITY,
  ...SYNTAX,
  ...PANE,
  ...TYPES,
  ...SIZE,
  ...WORDS,
  ...PATTERNS,
  ...DISABLING,
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
