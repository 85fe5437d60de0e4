// Builds the add-in as `npm run build` does, and what plays the program around it, into folders of their own.
// What was built from the same files is kept; of several that ask at once one builds and the others wait.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const isWps = process.env.NUANBIAO_PLAYED === 'wps';
// A folder for WPS, and one for each place that office.js can come from.
const folder = path.join(
  root,
  'dist/e2e',
  isWps ? 'wps' : (process.env.NUANBIAO_OFFICE_JS ?? 'global'),
);
const stamp = path.join(folder, 'built-from.txt');
const lock = path.join(root, 'dist/e2e.lock');

/** All that a build is made of. */
const SOURCES = [
  ...['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'],
  ...['test/support/excel', 'test/support/excel-on-the-web', 'test/tooling/size'],
  ...['test/support/wps', 'test/support/wps-page'],
];

function filesIn(entry) {
  const place = path.join(root, entry);
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(found.parentPath ?? found.path, found.name));
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn).sort()) {
    hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function isBuilt(hash) {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash;
}

/** Whether the lock's owner still lives; a run that was broken off leaves its lock behind. */
function isOwned() {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

async function takeLock() {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      await sleep(200);
      if (fs.existsSync(lock) && !isOwned()) fs.rmSync(lock, { force: true });
    }
  }
}

async function build() {
  // Only now: whoever finds everything built does not wait for webpack to load.
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../../../webpack.config.js');
  const addIn = configs.find(({ name }) => name === (isWps ? 'wps' : 'pane'));
  const pane = configs.find(({ name }) => name === 'pane');
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
          output: { path: path.join(folder, 'fake') },
        }
      : {
          entry: { host: './test/support/excel-on-the-web/host-page.ts' },
          output: { path: path.join(folder, 'host') },
        }),
    resolve: pane.resolve,
    module: pane.module,
    cache: { type: 'filesystem', name: isWps ? 'e2e-wps-player' : 'e2e-host' },
    stats: 'errors-warnings',
  };
  const built = {
    ...addIn,
    mode: 'production',
    output: { ...addIn.output, path: path.join(folder, 'add-in') },
    cache: { type: 'filesystem', name: isWps ? 'e2e-wps' : 'e2e' },
  };
  await new Promise((resolve, reject) => {
    const compiler = webpack([built, player]);
    compiler.run((fault, stats) => {
      if (fault) reject(fault);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    });
  });
}

await takeLock();
try {
  const hash = hashOfSources();
  if (!isBuilt(hash)) {
    fs.rmSync(stamp, { force: true });
    await build();
    fs.writeFileSync(stamp, hash);
  }
} finally {
  fs.rmSync(lock, { force: true });
}
