import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const NAME = 'list-files';

/** Writes the service worker with the names of all files of the build, and a version that changes with any of them. */
export class ListFiles {
  constructor(template) {
    this.template = template;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.fileDependencies.add(this.template);
      compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
        const names = Object.keys(assets)
          .filter((name) => !name.endsWith('.LICENSE.txt'))
          .sort();
        const hash = createHash('sha256').update(this.template);
        for (const name of names) hash.update(name).update(assets[name].buffer());
        const text = readFileSync(this.template, 'utf8')
          .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16)))
          .replace("['FILES']", JSON.stringify(['./', ...names]));
        compilation.emitAsset('service-worker.js', new sources.RawSource(text));
      });
    });
  }
}
