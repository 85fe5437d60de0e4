// Builds that tests share: what was built from the same files is kept; of several that ask at once one builds and
// the others wait.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const lock = path.join(root, 'dist/e2e.lock');

function filesIn(entry) {
  const place = path.join(root, entry);
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(found.parentPath ?? found.path, found.name));
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort()) {
    hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
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

/**
 * Builds into a folder unless that was done from these very files already.
 *
 * @param folder - where it goes; a note on what it was built from is left there
 * @param sources - files and folders of the repository that the build is made of
 * @param configure - gives webpack's configurations; called only when there is something to build
 */
export async function buildWhenChanged(folder, sources, configure) {
  const stamp = path.join(folder, 'built-from.txt');
  await takeLock();
  try {
    const hash = hashOf(sources);
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
    fs.rmSync(stamp, { force: true });
    await build(configure);
    fs.writeFileSync(stamp, hash);
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

async function build(configure) {
  // Only now: whoever finds everything built does not wait for webpack to load.
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../../webpack.config.js');
  await new Promise((resolve, reject) => {
    const compiler = webpack(configure((name) => configs.find((config) => config.name === name)));
    compiler.run((fault, stats) => {
      if (fault) reject(fault);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    });
  });
}
