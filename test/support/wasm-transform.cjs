// What the loader of webpack does with the program in AssemblyScript, for Jest.
const { compileCore, stampCore } = require('../../src/workbooks/wasm/compile-core.cjs');

module.exports = {
  getCacheKey: () => stampCore(),
  process: () => ({ code: compileCore().replace('export const wasm', 'exports.wasm') }),
};
