// Builds the workbench as `npm start` does, and the page with its Univer that the host's tests drive, into a folder
// of their own. What was built from the same files is kept; of several that ask at once one builds and the others wait.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = path.join(root, 'dist/e2e/workbench');
const stamp = path.join(root, 'dist/e2e/workbench-built-from.txt');
const lock = path.join(root, 'dist/e2e-workbench.lock');

/** All that a build is made of. */
const SOURCES = [
  ...['src', 'samples', 'webpack.config.js', 'package-lock.json'],
  ...['test/support/workbench', 'test/tooling/size'],
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
  const { default: webpack } = await import('webpack');
  const { default: HtmlPlugin } = await import('html-webpack-plugin');
  const { default: configs } = await import('../../../webpack.config.js');
  const workbench = configs.find(({ name }) => name === 'workbench');
  const page = {
    filename: 'host.html',
    chunks: ['host'],
    templateContent: '<!doctype html><body>',
  };
  const config = {
    ...workbench,
    mode: 'production',
    entry: { ...workbench.entry, host: './test/support/workbench/host-page.ts' },
    output: { ...workbench.output, path: folder },
    plugins: [...workbench.plugins, new HtmlPlugin(page)],
    cache: { type: 'filesystem', name: 'e2e-workbench' },
  };
  await new Promise((resolve, reject) => {
    const compiler = webpack(config);
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
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== hash) {
    fs.rmSync(stamp, { force: true });
    await build();
    fs.writeFileSync(stamp, hash);
  }
} finally {
  fs.rmSync(lock, { force: true });
}
