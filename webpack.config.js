import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));

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
  module: {
    rules: [
      {
        test: /\.ts$/u,
        loader: 'swc-loader',
        options: {
          swcrc: false,
          jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        },
      },
    ],
  },
  // __dirname of the bundle, from which workers and chunks are found.
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false, chunkIds: 'named', moduleIds: 'named' },
  performance: { hints: false },
  stats: 'errors-warnings',
};

export default [cli];
