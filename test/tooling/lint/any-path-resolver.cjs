const path = require('node:path');

/** Finds every relative import, whether its file exists or not, so that layers can be tried before they are built. */
exports.interfaceVersion = 2;
exports.resolve = (source, from) => {
  if (!source.startsWith('.')) return { found: false };
  const target = path.resolve(path.dirname(from), source);
  return { found: true, path: path.extname(target) === '' ? `${target}.ts` : target };
};
