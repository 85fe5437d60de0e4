// Compiles the AssemblyScript beside it: a loader for webpack, and the same for the runner of the tests.
const { execFileSync } = require('node:child_process');
const { createHash, randomUUID } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, 'assembly');
const compiler = path.join(
  path.dirname(require.resolve('assemblyscript/package.json')),
  'bin/asc.js',
);
const cache = path.resolve(__dirname, '../../../node_modules/.cache/nuanbiao-wasm');

/** Changes with any of the sources and with the compiler. */
function stampCore() {
  const hash = createHash('sha256');
  const files = fs.readdirSync(folder).sort();
  for (const file of files) hash.update(file).update(fs.readFileSync(path.join(folder, file)));
  hash.update(fs.readFileSync(path.resolve(compiler, '../../package.json')));
  return hash.digest('hex').slice(0, 16);
}

/** A module whose `wasm` is the compiled program in base64. Compiling takes seconds, so what was compiled is kept. */
function compileCore() {
  const target = path.join(cache, `${stampCore()}.wasm`);
  if (!fs.existsSync(target)) {
    const draft = `${target}.${randomUUID()}`;
    fs.mkdirSync(cache, { recursive: true });
    const options = ['--config', path.join(folder, 'asconfig.json'), '--outFile', draft];
    execFileSync(process.execPath, [compiler, path.join(folder, 'core.ts'), ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    fs.renameSync(draft, target);
  }
  return `export const wasm = ${JSON.stringify(fs.readFileSync(target, 'base64'))};`;
}

/** The loader. */
module.exports = function loadCore() {
  this.addContextDependency(folder);
  return compileCore();
};
module.exports.compileCore = compileCore;
module.exports.stampCore = stampCore;
