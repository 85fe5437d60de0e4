import comments from '@eslint-community/eslint-plugin-eslint-comments';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import boundaries from 'eslint-plugin-boundaries';
import checkFile from 'eslint-plugin-check-file';
import importX from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

import { brandAssertion } from './test/tooling/lint/brand-assertion.mjs';

// ---- Layers: who may import whom. README.md draws them; test/tooling/ proves that they hold.

// Nouns use nouns to their left and themselves; verbs use nouns, never another verb.
const nouns = ['kernel', 'grid', 'figures', 'templates', 'table', 'layout'];
const verbs = ['recognise', 'check', 'fill', 'blank', 'consolidate'];
const area = (name) => ['domain', { area: name }];
const domainLayers = [
  ...nouns.map((noun, at) => ({ from: [area(noun)], allow: nouns.slice(0, at + 1).map(area) })),
  ...verbs.map((verb) => ({ from: [area(verb)], allow: [...nouns, verb].map(area) })),
];

const elements = [
  { type: 'domain', pattern: 'src/domain/*', capture: ['area'] },
  { type: 'formats', pattern: 'src/formats' },
  { type: 'assembly', pattern: 'src/workbooks/wasm/assembly' },
  { type: 'workbooks', pattern: 'src/workbooks' },
  { type: 'port', pattern: 'src/app/host.ts', mode: 'file' },
  { type: 'app', pattern: 'src/app' },
  { type: 'host', pattern: 'src/hosts/*', capture: ['host'] },
  { type: 'ui-text', pattern: 'src/ui/text' },
  { type: 'ui', pattern: 'src/ui/*', capture: ['feature'] },
  { type: 'catalogue', pattern: 'src/catalogue' },
  { type: 'shipped', pattern: 'src/shipped' },
  { type: 'cli', pattern: 'src/cli' },
  { type: 'commands', pattern: 'src/commands' },
  { type: 'taskpane', pattern: 'src/taskpane' },
  { type: 'workbench', pattern: 'src/workbench' },
  { type: 'package', pattern: 'package.json', mode: 'file' },
  { type: 'test', pattern: 'test' },
];

const product = ['shipped', 'domain', 'formats', 'workbooks', 'app', 'port', 'host', 'ui-text'];
const layers = [
  ...domainLayers,
  { from: 'formats', allow: ['formats', 'domain'] },
  { from: 'workbooks', allow: ['workbooks', 'domain', 'assembly'] },
  // Compiled to WebAssembly by itself.
  { from: 'assembly', allow: ['assembly'] },
  { from: 'port', allow: ['domain'] },
  { from: 'app', allow: ['app', 'port', 'formats', 'domain'] },
  { from: 'host', allow: [['host', { host: '${from.host}' }], 'port', 'workbooks', 'domain'] },
  { from: 'host', importKind: 'type', allow: ['app'] },
  { from: 'ui-text', allow: ['ui-text', 'port', 'domain'] },
  // What the sheets of a consolidation must be told in words.
  { from: 'ui-text', importKind: 'type', allow: ['app'] },
  { from: 'shipped', allow: ['shipped', 'catalogue', 'formats', 'domain'] },
  {
    from: 'ui',
    allow: [
      ['ui', { feature: '${from.feature}' }],
      ['ui', { feature: 'shared' }],
      'ui-text',
      'app',
      'port',
      'domain',
    ],
  },
  { from: 'cli', allow: [...product, 'cli', 'package'] },
  // The buttons of the ribbon work without the pane and load nothing that draws.
  { from: 'commands', allow: [...product, ['ui', { feature: 'shared' }], 'commands'] },
  { from: 'taskpane', allow: [...product, 'ui', 'taskpane', 'package'] },
  // The same pane beside a spreadsheet of our own.
  { from: 'workbench', allow: [...product, 'ui', 'taskpane', 'workbench'] },
  {
    from: 'test',
    allow: [
      ...[...product, 'catalogue', 'ui', 'cli', 'commands', 'taskpane', 'workbench'],
      ...['package', 'test'],
    ],
  },
];

const react = ['react', 'react-dom', '@fluentui/*'];
const packages = [
  { from: [area('figures')], allow: ['big.js'] },
  { from: 'formats', allow: ['zod'] },
  { from: 'workbooks', allow: ['@e965/xlsx', 'fflate'] },
  { from: [['host', { host: 'file' }]], allow: ['node:*'] },
  // Univer is for the workbench alone: it is thirty times the size of the pane.
  { from: [['host', { host: 'workbench' }], 'workbench'], allow: ['@univerjs/*', 'rxjs'] },
  { from: 'cli', allow: ['commander', 'node:*'] },
  { from: ['ui', 'taskpane', 'workbench'], allow: react },
  { from: 'test', allow: ['*', '@*/*'] },
];

// ---- Syntax that no part of the product uses. The last matching list wins, so each is complete.

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  {
    selector: 'ExportAllDeclaration',
    message: 'Name what is exported: a barrel ties files into cycles.',
  },
];
const inSource = [
  ...everywhere,
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.name="RegExp"][arguments.0.type!="Literal"]',
    message: 'A pattern built at run time cannot be checked for running away.',
  },
];
const textNodes = (pattern) => [
  `Literal[value=/${pattern}/u]`,
  `TemplateElement[value.raw=/${pattern}/u]`,
];
// A comma or full stop beside a word; alone it is a sign that forms are read by.
const noSentences = textNodes(
  '[\\u3002\\uff0c][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff][\\u3002\\uff0c]',
).map((selector) => ({
  selector,
  message: 'Give a code and facts; sentences are made in src/ui/text.',
}));
const noChinese = [...textNodes('[\\u3400-\\u9fff]'), 'JSXText[value=/[\\u3400-\\u9fff]/u]'].map(
  (selector) => ({
    selector,
    message:
      'Words for people stand in src/ui/text; only src/domain and src/workbooks know those of forms.',
  }),
);
// Colours come from the theme, or light, dark and high contrast part ways; the last are the system's.
const COLOUR = '^#[\\da-f]{3,8}$|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\(';
const THEME_FREE =
  '^(?:transparent|inherit|currentcolor|Canvas(?:Text)?|Button(?:Face|Text|Border)|Highlight(?:Text)?|Mark(?:Text)?|GrayText|LinkText)$';
const noColours = [
  `Literal[value=/${COLOUR}/iu]`,
  `TemplateElement[value.raw=/#[\\da-f]{3,8}\\b|${COLOUR}/iu]`,
  `Property[key.name=/colou?r$/iu] > Literal[value!=/${THEME_FREE}/iu]`,
].map((selector) => ({ selector, message: 'Take the colour from the tokens of the theme.' }));
const inTests = [
  ...everywhere,
  {
    selector: 'CallExpression[callee.object.name="jest"][callee.property.name=/[mM]ock$/]',
    message: 'Give a fake host instead of mocking our own modules.',
  },
];
const syntax = (list) => ({ 'no-restricted-syntax': ['error', ...list] });

const OFFICE_RULES = [
  ...['call-sync-after-load', 'call-sync-before-read', 'load-object-before-read'],
  ...['no-context-sync-in-loop', 'no-empty-load', 'no-navigational-load', 'no-office-initialize'],
  'test-for-null-using-isNullObject',
];

const SUBJECTLESS = 'helpers,utils,types,interfaces,managers,common,misc';

const NODE_GLOBALS = [
  ...['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout'],
  ...['require', 'module', 'exports', '__dirname'],
];

/** Scripts that run as they are, in browsers that nothing else of ours runs in. */
const ES5_SCRIPTS = ['src/taskpane/guard.js', 'src/wps-shell/**/*.js'];

export default tseslint.config(
  { ignores: ['dist/**', 'dist-wps/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { ...js.configs.recommended, name: 'eslint/recommended' },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: {
      '@eslint-community/eslint-comments': comments,
      boundaries,
      'check-file': checkFile,
      'import-x': importX,
      nuanbiao: { rules: { 'brand-assertion': brandAssertion } },
    },
    rules: {
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
      '@eslint-community/eslint-comments/no-use': [
        'error',
        { allow: ['eslint-disable-next-line'] },
      ],
      '@eslint-community/eslint-comments/require-description': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack'], location: 'anywhere' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    settings: {
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'boundaries/elements': elements,
      'boundaries/root-path': import.meta.dirname,
      'import/resolver': { typescript: { project: import.meta.dirname } },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: import.meta.dirname })],
      'import-x/extensions': ['.ts', '.tsx'],
      // Without the parser named here no-cycle never fires on TypeScript.
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      ...syntax(everywhere),
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'typeLike',
          format: ['PascalCase'],
          custom: {
            regex: '^I[A-Z][a-z]|(?:Impl|Manager|Helper|Service|Data|Info)$',
            match: false,
          },
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowString: false, allowNumber: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'boundaries/element-types': ['error', { default: 'disallow', rules: layers }],
      'boundaries/external': ['error', { default: 'disallow', rules: packages }],
      'boundaries/no-unknown': 'error',
      'boundaries/no-unknown-files': 'error',
      'check-file/filename-blocklist': [
        'error',
        { [`src/**/{${SUBJECTLESS}}/**`]: 'a-folder-named-after-its-subject/' },
        { errorMessage: 'Name the folder of "{{ target }}" after its subject, not after a kind.' },
      ],
      'check-file/filename-naming-convention': [
        'error',
        {
          '**/*.ts': 'KEBAB_CASE',
          '{src,test}/{taskpane,workbench}/**/*.tsx': 'KEBAB_CASE',
          '{src,test}/ui/**/*.tsx': 'PASCAL_CASE',
        },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { '{src,test}/**/': 'KEBAB_CASE' }],
      'check-file/no-index': 'error',
      // A switch over a tag counts once, however many cases it has.
      complexity: ['error', { max: 10, variant: 'modified' }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'nuanbiao/brand-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { jsdoc, regexp },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      ...syntax(inSource),
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: {
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
            FunctionDeclaration: true,
          },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'VariableDeclaration'],
        },
      ],
      // Text comes from strangers: a pattern that backtracks without end hangs the program.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  { files: ['src/{domain,workbooks}/**'], rules: syntax([...inSource, ...noSentences]) },
  {
    // AssemblyScript: its casts and kinds of numbers are real, and TypeScript takes them all for one.
    ...tseslint.configs.disableTypeChecked,
    name: 'assembly',
    files: ['src/workbooks/wasm/assembly/**'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'nuanbiao/brand-assertion': 'off',
      // Places in memory are moved along.
      'no-param-reassign': 'off',
      // Numbers of eight bytes are whole ones.
      'no-loss-of-precision': 'off',
    },
  },
  {
    files: ['src/{app,formats,hosts}/**'],
    rules: syntax([...inSource, ...noSentences, ...noChinese]),
  },
  {
    files: ['src/{ui,taskpane,commands,workbench}/**'],
    ignores: ['src/ui/text/**'],
    rules: syntax([...inSource, ...noColours, ...noChinese]),
  },
  {
    ...reactHooks.configs.flat['recommended-latest'],
    name: 'react-hooks/recommended-latest',
    files: ['src/{ui,taskpane,workbench}/**/*.{ts,tsx}'],
  },
  {
    ...jsxA11y.flatConfigs.strict,
    name: 'jsx-a11y/strict',
    files: ['src/{ui,taskpane,workbench}/**/*.tsx'],
  },
  {
    files: ['src/{hosts/excel,commands,taskpane}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(OFFICE_RULES.map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'console', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance'],
        ...['document', 'window', 'navigator', 'fetch', 'localStorage', 'globalThis', 'process'],
        ...['Excel', 'Office', 'wps', 'Application'],
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['src/domain/**'],
    ignores: ['src/domain/figures/amount.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'big.js', message: 'Arithmetic on figures stands in figures/amount.ts.' },
          ],
        },
      ],
    },
  },
  { files: ['src/cli/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      ...syntax(inTests),
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['test/**/*.test.{ts,tsx}'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'jest/no-disabled-tests': 'error',
      'jest/require-top-level-describe': 'error',
      // Chinese text spread into its characters is what a test often wants.
      '@typescript-eslint/no-misused-spread': 'off',
      // A row of `it.each` has as many columns as it needs.
      'max-params': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: [
      'test/{support,fixtures,types,bench,tooling}/**',
      'test/hosts/contract/**',
      'test/**/*.test.ts',
    ],
    rules: {
      'check-file/filename-blocklist': [
        'error',
        { '**/*.ts': '*.test.ts' },
        { errorMessage: 'No runner picks up "{{ target }}": name it "*.test.ts".' },
      ],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ES5_SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ES5_SCRIPTS,
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { window: 'readonly', document: 'readonly' },
    },
    // A fault that is caught must have a name in this version, used or not.
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  {
    files: ['src/workbench/service-worker.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['self', 'caches', 'fetch', 'Request', 'URL'].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/{cli,wps-install}/**/*.mjs', 'test/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
);
