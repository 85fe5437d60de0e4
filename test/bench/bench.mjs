// Builds the bench as the command line is built, and runs it: node test/bench/bench.mjs [workbooks] [core|reading|writing|scale|chosen|pane|workbench …]
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import webpack from 'webpack';

import configs from '../../webpack.config.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'dist/bench');
const configOf = (wanted) => configs.find(({ name }) => name === wanted);
const cli = {
  ...configOf('cli'),
  entry: { bench: './test/bench/run-bench.ts', task: './test/bench/bench-task.ts' },
  output: { ...configOf('cli').output, path: folder },
  // Files beside the sources are found from the root, where the bench runs.
  node: { __dirname: true },
  externals: { 'playwright-core': 'commonjs2 playwright-core' },
};
/** One script, which the bench runs in the page of the pane. */
const page = {
  ...configOf('pane'),
  entry: { page: './test/bench/read-in-page.ts' },
  // Not inside the other folder, which is cleared when it is built.
  output: { path: path.join(root, 'dist/bench-page'), filename: '[name].js' },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};
const compiler = webpack([cli, page]);

await new Promise((resolve, reject) => {
  compiler.run((fault, stats) => {
    if (fault) reject(fault);
    else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
    else compiler.close(resolve);
  });
});
process.chdir(root);
const { runBench } = createRequire(import.meta.url)(path.join(folder, 'bench.cjs'));
const words = process.argv.slice(2);
const count = words.find((word) => /^\d+$/u.test(word));
await runBench(
  Number(count ?? 1000),
  words.filter((word) => word !== count),
);
