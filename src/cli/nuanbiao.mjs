#!/usr/bin/env node
// Starts the command line. In a checkout it first builds what changed; in an installed package the
// build is there already. Plain JavaScript with old syntax only, so that an old Node can say it is old.
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 9];
/** Builds of earlier sources that another process may still be running are left alone for an hour. */
const KEEP_MS = 60 * 60 * 1000;
/** A build that takes longer than this is announced, so that nobody thinks the program hangs. */
const ANNOUNCE_MS = 1500;
const COULD_NOT = 2;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** Everything the build is made from, in a fixed order. */
function listSources() {
  const files = ['package.json', 'package-lock.json', 'webpack.config.js'];
  const folders = ['src'];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(name);
      else if (/\.(?:ts|json)$/u.test(name)) files.push(name);
    }
  }
  return files.sort();
}

/** Name of the build that belongs to the sources as they are now: any change of a file changes it. */
function stampSources() {
  const hash = createHash('sha256');
  for (const file of listSources()) {
    const { mtimeMs, size } = fs.statSync(path.join(root, file));
    hash.update(`${file}\0${String(mtimeMs)}\0${String(size)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function announceLater() {
  if (!process.stderr.isTTY) return undefined;
  return setTimeout(() => process.stderr.write('正在准备程序，首次运行需要几秒钟…\n'), ANNOUNCE_MS);
}

/** Runs webpack into a folder; rejects with what it has to say when the sources do not build. */
async function bundle(folder) {
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import(pathToFileURL(path.join(root, 'webpack.config.js')));
  const cli = configs.find(({ name }) => name === 'cli');
  const compiler = webpack({ ...cli, output: { ...cli.output, path: folder } });
  await new Promise((resolve, reject) => {
    compiler.run((fault, stats) => {
      if (fault) reject(fault);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    });
  });
}

/** Two processes may build at once: each in a folder of its own, and the first to finish is used by both. */
async function build(target) {
  const draft = `${target}.${randomUUID()}`;
  const announcement = announceLater();
  try {
    await bundle(draft);
    fs.renameSync(draft, target);
  } catch (fault) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(path.join(target, 'main.cjs'))) throw fault;
  } finally {
    clearTimeout(announcement);
  }
}

function removeOldBuilds(folder, current) {
  for (const name of fs.readdirSync(folder)) {
    const old = path.join(folder, name);
    const age = Date.now() - fs.statSync(old).mtimeMs;
    if (name !== current && age > KEEP_MS) fs.rmSync(old, { recursive: true, force: true });
  }
}

/** Path of the program to run. */
async function prepare() {
  if (!fs.existsSync(path.join(root, 'src/cli/main.ts')))
    return path.join(root, 'dist/cli/main.cjs');
  const stamp = stampSources();
  const folder = path.join(root, 'dist/cli-builds');
  const target = path.join(folder, stamp);
  const program = path.join(target, 'main.cjs');
  if (!fs.existsSync(program)) {
    fs.mkdirSync(folder, { recursive: true });
    await build(target);
    removeOldBuilds(folder, stamp);
  }
  return program;
}

/** Somebody who reads only the first lines (`| head`) closes the pipe: not everything could be told. */
function endQuietlyOnClosedPipe(stream) {
  stream.on('error', (fault) => {
    if (fault.code === 'EPIPE') process.exit(COULD_NOT);
    throw fault;
  });
}

async function start() {
  if (isTooOld(process.versions.node)) {
    process.stderr.write(
      `需要 Node.js ${OLDEST_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。\n`,
    );
    return COULD_NOT;
  }
  endQuietlyOnClosedPipe(process.stdout);
  endQuietlyOnClosedPipe(process.stderr);
  let program;
  try {
    program = await prepare();
  } catch (fault) {
    process.stderr.write(`程序没有准备好。请先运行 npm ci，再试一次。\n${fault.message}\n`);
    return COULD_NOT;
  }
  return require(program).runCommandLine(process);
}

process.exitCode = await start();
