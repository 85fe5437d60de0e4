import { gzipSync } from 'node:zlib';

/** What a page may load before it can be used: 250 kB, packed as web servers send it. */
export const BUDGET_BYTES = 250_000;

const NAME = 'entry-budget';

/** Sizes of the scripts that an entry loads at once, packed. */
function packedSizes(compilation, entry) {
  const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
  return files
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(compilation.getAsset(file).source.buffer()).length);
}

/**
 * Makes a production build fail whose entries load more than they may before they can be used;
 * nothing of it is written. Development builds are never small and are let be.
 */
export class EntryBudget {
  constructor(entries, budget = BUDGET_BYTES) {
    this.entries = entries;
    this.budget = budget;
  }

  apply(compiler) {
    if (compiler.options.mode !== 'production') return;
    const logger = compiler.getInfrastructureLogger(NAME);
    // Once the names are final and while the texts are still there: of a file that is written,
    // webpack keeps no more than its size.
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        if (compilation.errors.length === 0) this.judge(compilation, logger);
      });
    });
  }

  judge(compilation, logger) {
    for (const entry of this.entries) {
      const sizes = packedSizes(compilation, entry);
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      const words = `${entry}: ${String(bytes)} of ${String(this.budget)} bytes, packed`;
      if (sizes.length === 0) throw new Error(`No scripts of the entry "${entry}" were built.`);
      if (bytes > this.budget) compilation.errors.push(new Error(`Too large: ${words}`));
      else logger.warn(words);
    }
  }
}
