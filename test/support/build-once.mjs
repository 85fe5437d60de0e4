// Builds with webpack what tests drive, into a folder of its own. What was built from the same files is kept; of several
// that ask at once one builds and the others wait.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Part of every build: what it is made with. */
const ALWAYS = ['src', 'webpack.config.js', 'package-lock.json', 'test/support/build-once.mjs'];

function filesIn(entry) {
  const place = path.join(root, entry);
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(found.parentPath ?? found.path, found.name));
}

function hashOf(entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap(filesIn).sort()) {
    hash.update(file).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether the lock's owner still lives; a run that was broken off leaves its lock behind. */
function isOwned(lock) {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

async function takeLock(lock) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      await sleep(200);
      if (fs.existsSync(lock) && !isOwned(lock)) fs.rmSync(lock, { force: true });
    }
  }
}

async function build(configs) {
  // Only now: whoever finds everything built does not wait for webpack to load.
  const { default: webpack } = await import('webpack');
  const { default: known } = await import('../../webpack.config.js');
  const compiler = webpack(await configs((wanted) => known.find(({ name }) => name === wanted)));
  await new Promise((resolve, reject) => {
    compiler.run((fault, stats) => {
      if (fault) reject(fault);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    });
  });
}

/**
 * Builds unless it is built already.
 *
 * `lock` and `stamp` are files below the root; `sources` all that it is made of besides the product; `configs` gives
 * what webpack is told, from the product's own configurations by their names.
 */
export async function buildOnce({ lock, stamp, sources, configs }) {
  const held = path.join(root, lock);
  const told = path.join(root, stamp);
  await takeLock(held);
  try {
    const hash = hashOf([...ALWAYS, ...sources]);
    if (fs.existsSync(told) && fs.readFileSync(told, 'utf8') === hash) return;
    fs.rmSync(told, { force: true });
    await build(configs);
    fs.writeFileSync(told, hash);
  } finally {
    fs.rmSync(held, { force: true });
  }
}
