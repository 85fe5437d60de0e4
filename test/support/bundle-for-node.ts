import { join } from 'node:path';

import webpack, { type Configuration } from 'webpack';

const ROOT = join(__dirname, '../..');
const SWC = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };

/** A worker needs a file of its own, so what starts one is bundled as the command line is; the bundle is `main.cjs`. */
export async function bundleForNode(entry: string, folder: string): Promise<void> {
  const configuration: Configuration = {
    context: ROOT,
    mode: 'production',
    target: 'node20',
    entry: { main: entry },
    output: {
      path: folder,
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      library: { type: 'commonjs2' },
    },
    resolve: { extensions: ['.ts', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.ts$/u,
          oneOf: [
            { resourceQuery: /wasm/u, loader: join(ROOT, 'src/workbooks/wasm/compile-core.cjs') },
            { loader: 'swc-loader', options: { swcrc: false, ...SWC } },
          ],
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration).run((fault, stats) => {
      if (stats?.hasErrors() === false) resolve();
      else reject(fault ?? new Error(stats?.toString('errors-only')));
    });
  });
}
