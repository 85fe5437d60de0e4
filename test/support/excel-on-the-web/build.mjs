// Builds the add-in as `npm run build` does, and what plays the program around it.
import path from 'node:path';
import process from 'node:process';

import { buildOnce, root } from '../build-once.mjs';

const isWps = process.env.NUANBIAO_PLAYED === 'wps';
// A folder for WPS, and one for each place that office.js can come from.
const folder = `dist/e2e/${isWps ? 'wps' : (process.env.NUANBIAO_OFFICE_JS ?? 'global')}`;
const placeOf = (name) => path.join(root, folder, name);

function configsOf(configOf) {
  const addIn = configOf(isWps ? 'wps' : 'pane');
  const pane = configOf('pane');
  const player = {
    name: 'player',
    context: root,
    // Not 'development': swc-loader keeps the mode in the rules, which both builds share.
    mode: 'production',
    optimization: { minimize: false },
    devtool: false,
    target: ['web', 'es2022'],
    ...(isWps
      ? {
          entry: { play: './test/support/wps-page/play-wps.ts' },
          output: { path: placeOf('fake') },
        }
      : {
          entry: { host: './test/support/excel-on-the-web/host-page.ts' },
          output: { path: placeOf('host') },
        }),
    resolve: pane.resolve,
    module: pane.module,
    cache: { type: 'filesystem', name: isWps ? 'e2e-wps-player' : 'e2e-host' },
    stats: 'errors-warnings',
  };
  const built = {
    ...addIn,
    mode: 'production',
    output: { ...addIn.output, path: placeOf('add-in') },
    cache: { type: 'filesystem', name: isWps ? 'e2e-wps' : 'e2e' },
  };
  return [built, player];
}

await buildOnce({
  lock: 'dist/e2e.lock',
  stamp: `${folder}/built-from.txt`,
  sources: [
    ...['assets', 'manifest.xml', 'test/tooling/size'],
    ...['test/support/excel', 'test/support/excel-on-the-web'],
    ...['test/support/wps', 'test/support/wps-page'],
  ],
  configs: configsOf,
});
