import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import Minimizer from 'minimizer-webpack-plugin';
import webpack from 'webpack';

import { EntryBudget } from '../../../test/tooling/size/entry-budget.mjs';
import { ListFiles } from './list-files.mjs';

/** How seventy languages divide words, which sheets never ask for. */
const HYPHENATION = /^\.\/[a-z][\w-]*-[\w-]{8}\.js$/u;
/** A module of Univer's with nothing in it. */
const NOTHING = 'data:text/javascript,export default undefined';

/**
 * Only the page's own files run, and nothing is asked of anybody else. The first hash is that of an empty text: Fluent
 * and Univer add empty style elements and fill them rule by rule, which a policy does not stop. The others are those
 * of the style elements that Univer 0.25.1 fills: the colours of its theme, its small messages (sonner), and that the
 * page does not scroll below a dialog of its own.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Workbooks are read in WebAssembly of the page's own.
  "script-src 'self' 'wasm-unsafe-eval'",
  [
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='",
    "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
    "'sha256-nzTgYzXYDNe6BAHiiI7NNlfK8n/auuOAhh2t92YvuXo='",
  ].join(' '),
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the page may load before it can be used, packed: Univer is nine tenths of it. */
const BUDGET_BYTES = 2_300_000;

/** The folder of reports to try, under plain names and with a list: not every web server likes Chinese ones. */
function createSampleSet(root) {
  const folder = path.join(root, 'samples');
  // Whoever builds the command line alone reads this file too, and may have no samples.
  if (!existsSync(folder)) return [];
  const [set = ''] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const files = readdirSync(path.join(folder, set)).sort();
  const placeOf = (file) => `samples/${String(files.indexOf(file) + 1)}${path.extname(file)}`;
  const list = Object.fromEntries(files.map((file) => [placeOf(file), `${set}/${file}`]));
  return [
    ...files.map((file) => ({ from: path.join(folder, set, file), to: placeOf(file) })),
    {
      from: path.join(folder, 'README.md'),
      to: 'samples/list.json',
      transform: () => JSON.stringify(list),
    },
  ];
}

/** The workbench: a folder that any web server can serve as it is, from any path. */
export function createWorkbenchConfig({ root, swc, resolve }) {
  return {
    name: 'workbench',
    context: root,
    target: ['web', 'es2022'],
    entry: { workbench: './src/workbench/main.tsx' },
    output: {
      path: path.join(root, 'dist/workbench'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      publicPath: 'auto',
      clean: true,
    },
    experiments: { css: true },
    resolve,
    module: {
      rules: [
        swc(/\.tsx?$/u, {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        }),
      ],
    },
    plugins: [
      new webpack.NormalModuleReplacementPlugin(HYPHENATION, (found) => {
        if (/@univerjs.engine-render/u.test(found.context)) found.request = NOTHING;
      }),
      new HtmlPlugin({
        filename: 'index.html',
        chunks: ['workbench'],
        template: './src/workbench/workbench.html',
        contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/workbench/workbench.css', to: '[name][ext]' },
          { from: 'samples/*2022*.xlsx', to: 'sample.xlsx' },
          { from: 'assets/product-32.png', to: '[name][ext]' },
          ...createSampleSet(root),
        ],
      }),
      new EntryBudget(['workbench'], BUDGET_BYTES),
      new ListFiles(path.join(root, 'src/workbench/service-worker.js')),
    ],
    // Terser takes two minutes for Univer, swc a few seconds.
    optimization: { minimizer: [new Minimizer({ minify: Minimizer.swcMinify })] },
    cache: { type: 'filesystem' },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
