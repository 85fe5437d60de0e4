import { gzipSync } from 'node:zlib';

/** What a page may load before it can be used: 250 kB, packed as web servers send it. */
export const BUDGET_BYTES = 250_000;

/** Sizes of the scripts that an entry loads at once, packed. */
function packedSizes(compilation, entry) {
  const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
  return files
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(compilation.assets[file].buffer()).length);
}

/**
 * Makes a production build fail whose entries load more than they may before they can be used.
 * Development builds are never small and are let be.
 */
export class EntryBudget {
  constructor(entries, budget = BUDGET_BYTES) {
    this.entries = entries;
    this.budget = budget;
  }

  apply(compiler) {
    const logger = compiler.getInfrastructureLogger('entry-budget');
    compiler.hooks.emit.tap('EntryBudget', (compilation) => {
      if (compiler.options.mode !== 'production' || compilation.errors.length > 0) return;
      for (const entry of this.entries) {
        const sizes = packedSizes(compilation, entry);
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        const words = `${entry}: ${String(bytes)} of ${String(this.budget)} bytes, packed`;
        if (sizes.length === 0) throw new Error(`No scripts of the entry "${entry}" were built.`);
        if (bytes > this.budget) compilation.errors.push(new Error(`Too large: ${words}`));
        else logger.warn(words);
      }
    });
  }
}
