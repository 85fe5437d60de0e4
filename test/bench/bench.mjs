// Builds the bench as the command line is built, and runs it: node test/bench/bench.mjs [workbooks] [core|reading|writing|scale|chosen|pane …]
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import webpack from 'webpack';

import configs from '../../webpack.config.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'dist/bench');
const cli = configs.find(({ name }) => name === 'cli');
const compiler = webpack({
  ...cli,
  entry: { bench: './test/bench/run-bench.ts', task: './test/bench/bench-task.ts' },
  output: { ...cli.output, path: folder },
  // Files beside the sources are found from the root, where the bench runs.
  node: { __dirname: true },
  externals: { 'playwright-core': 'commonjs2 playwright-core' },
});

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
