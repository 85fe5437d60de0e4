import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

import { createWorkbenchConfig } from './src/workbench/build/workbench-config.mjs';
import { EntryBudget } from './test/tooling/size/entry-budget.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const officePackage = path.dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'),
);
// The command line reads this file too, and a folder may well be named "serve".
const [, program = '', command] = process.argv;
const serving = path.parse(program).name === 'webpack' && command === 'serve';

const swc = (test, jsc) => ({
  test,
  oneOf: [
    // What is written in AssemblyScript becomes WebAssembly.
    { resourceQuery: /wasm/u, loader: path.join(root, 'src/workbooks/wasm/compile-core.cjs') },
    { loader: 'swc-loader', options: { swcrc: false, jsc } },
  ],
});

/**
 * The command line: one file with what every command needs, and files of their own for the libraries
 * that only some workbooks need. Not minified, so that a stack trace in a report can be read.
 */
const cli = {
  name: 'cli',
  context: root,
  mode: 'production',
  target: 'node20',
  entry: { main: './src/cli/main.ts' },
  output: {
    path: path.join(root, 'dist/cli'),
    filename: '[name].cjs',
    chunkFilename: '[name].cjs',
    library: { type: 'commonjs2' },
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: { rules: [swc(/\.ts$/u, { target: 'es2022', parser: { syntax: 'typescript' } })] },
  // __dirname of the bundle, from which workers and chunks are found.
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false, chunkIds: 'named', moduleIds: 'named' },
  performance: { hints: false },
  stats: 'errors-warnings',
};

// ---- The add-in for Excel. README.md tells how the two settings are used.

/** Addresses in manifest.xml, which the build puts NUANBIAO_URL in place of. */
const MANIFEST_URL = 'https://localhost:3000/';

/** Where the folder will be served, with a slash at the end; Office takes https alone. */
function readAddress(text = MANIFEST_URL) {
  if (!/^https:\/\/[^?#\s]+$/u.test(text) || !URL.canParse(text)) {
    throw new Error(
      `NUANBIAO_URL must be an https address such as ${MANIFEST_URL}, not "${text}".`,
    );
  }
  return `${text.replace(/\/+$/u, '')}/`;
}

/** Where a page gets office.js from, and what its content security policy must allow for that. */
const OFFICE_SOURCES = {
  global: {
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    allowed: 'https://appsforoffice.microsoft.com',
  },
  '21vianet': {
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    allowed: 'https://appsforoffice.cdn.partner.office365.cn',
  },
  self: { script: 'office/office.js', allowed: "'self'" },
};

function readOfficeSource(name = 'global') {
  if (Object.hasOwn(OFFICE_SOURCES, name)) return OFFICE_SOURCES[name];
  const names = Object.keys(OFFICE_SOURCES).join(', ');
  throw new Error(`NUANBIAO_OFFICE_JS must be one of ${names}, not "${name}".`);
}

/** What office.js asks for in Excel for Windows, Mac, iPad and the web; its telemetry is left out. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * Only the page's own files and office.js run; nothing is sent anywhere. The hash is that of an empty
 * text: Fluent adds empty style elements and fills them rule by rule, which a policy does not stop.
 */
function contentSecurityPolicy({ allowed }) {
  // Workbooks are read in WebAssembly of the page's own.
  const scripts = [...new Set(["'self'", "'wasm-unsafe-eval'", allowed])].join(' ');
  const policy = {
    'default-src': "'none'",
    'script-src': scripts,
    'style-src': "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    'img-src': "'self' data:",
    'font-src': "'self'",
    // Received workbooks are read beside the interface.
    'worker-src': "'self'",
    // The development server tells the page to reload.
    'connect-src': serving ? "'self'" : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** Certificates are made and trusted only when a developer serves, never by a build. */
async function readCertificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return getHttpsServerOptions();
}

function createPages(office) {
  const page = (name, folder) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/${folder}/${name}.html`,
      chunks: [name],
      scriptLoading: 'defer',
      officeJs: office.script,
      contentSecurityPolicy: contentSecurityPolicy(office),
    });
  return [page('taskpane', 'taskpane'), page('commands', 'commands'), page('notice', 'commands')];
}

/** The manifest with the addresses it will have; the comment on them is true of the source alone. */
function addressManifest(text, address) {
  return text.replace(/<!--.*?-->\s*/gsu, '').replaceAll(MANIFEST_URL, address);
}

function createCopies(office, address) {
  const patterns = [
    { from: 'src/taskpane/taskpane.css', to: '[name][ext]' },
    // Left as it is: what makes it smaller may also make it newer than its browsers.
    { from: 'src/taskpane/guard.js', to: '[name][ext]', info: { minimized: true } },
    { from: 'src/commands/notice.css', to: '[name][ext]' },
    { from: 'assets/*.png' },
    {
      from: 'manifest.xml',
      transform: (bytes) => addressManifest(bytes.toString(), address),
    },
  ];
  const own = OFFICE_FILES.map((file) => ({
    from: path.join(officePackage, 'dist', file),
    to: `office/${file}`,
    info: { minimized: true },
  }));
  return new CopyPlugin({
    patterns: office.script.startsWith('office/') ? [...patterns, ...own] : patterns,
  });
}

const office = readOfficeSource(process.env['NUANBIAO_OFFICE_JS']);

/** The add-in: a folder that any web server can serve as it is. */
const pane = {
  name: 'pane',
  context: root,
  target: ['web', 'es2020'],
  entry: {
    taskpane: './src/taskpane/main.tsx',
    commands: './src/commands/commands.ts',
    notice: './src/commands/notice.ts',
  },
  output: {
    path: path.join(root, 'dist/excel'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
  module: {
    rules: [
      swc(/\.tsx?$/u, {
        target: 'es2020',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      }),
    ],
  },
  plugins: [
    ...createPages(office),
    createCopies(office, readAddress(process.env['NUANBIAO_URL'])),
    new EntryBudget(['taskpane', 'commands']),
  ],
  cache: { type: 'filesystem' },
  devtool: serving ? 'source-map' : false,
  devServer: {
    port: 3000,
    server: serving ? { type: 'https', options: await readCertificates() } : 'http',
    client: { overlay: false },
    static: false,
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

// ---- The add-in for WPS 表格: the same pane behind a ribbon of its own. src/wps-install packs it.

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** All of it is opened from a disk: by Chromium 104 in the WPS of these years, by older ones before. */
const wps = {
  name: 'wps',
  context: root,
  target: ['web', 'es2018'],
  entry: { taskpane: './src/taskpane/main-wps.tsx' },
  output: {
    path: path.join(root, `dist-wps/nuanbiao_${version}`),
    // WPS keeps scripts for long: what has changed has another name.
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
  module: {
    rules: [
      swc(/\.tsx?$/u, {
        target: 'es2018',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      }),
      // Libraries are written for newer browsers than these.
      {
        test: /\.[cm]?js$/u,
        include: /node_modules/u,
        loader: 'swc-loader',
        options: { swcrc: false, isModule: 'unknown', jsc: { target: 'es2018' } },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane-wps.html',
      scriptLoading: 'defer',
      contentSecurityPolicy: contentSecurityPolicy({ allowed: "'self'" }),
    }),
    new CopyPlugin({
      patterns: [
        // All left as it is: what makes it smaller may also make it newer than its browsers.
        {
          from: '**/*',
          context: 'src/wps-shell',
          info: { minimized: true },
          transform: (bytes) => bytes.toString().replace('NUANBIAO_VERSION', version),
        },
        ...['guard.js', 'taskpane.css'].map((file) => ({
          from: `src/taskpane/${file}`,
          to: '[name][ext]',
          info: { minimized: true },
        })),
        {
          from: 'assets/{check,fill,consolidate,clear,blank,pane}-{32,40,48,64}.png',
          to: 'images/[name][ext]',
        },
        { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
      ],
    }),
    new EntryBudget(['taskpane']),
  ],
  cache: { type: 'filesystem' },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** The pane beside a spreadsheet, for any browser. */
const workbench = createWorkbenchConfig({ root, swc, resolve: pane.resolve });

export default [cli, pane, wps, workbench];
