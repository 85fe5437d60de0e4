// Builds the add-in for WPS as `npm run build:wps` does, into a folder of its own.
import path from 'node:path';

import { buildWhenChanged, root } from '../build-when-changed.mjs';

const folder = path.join(root, 'dist/e2e/wps');

/** All that it is made of. */
const SOURCES = [
  ...['src', 'assets', 'LICENSE', 'package.json', 'webpack.config.js', 'package-lock.json'],
  'test/tooling/size',
];

await buildWhenChanged(folder, SOURCES, (configOf) => {
  const wps = configOf('wps');
  return {
    ...wps,
    mode: 'production',
    output: { ...wps.output, path: path.join(folder, path.basename(wps.output.path)) },
    cache: { type: 'filesystem', name: 'e2e-wps' },
  };
});
