import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { ROOT } from './repository/tracked-files';

/** Builds an entry of so many random letters with so small a budget, as `npm run check:size` builds the pane. */
function build(
  letters: number,
  budget: number,
): { readonly status: number | null; readonly said: string; readonly isWritten: boolean } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-size-'));
  const script = `
    import webpack from ${JSON.stringify(path.join(ROOT, 'node_modules/webpack/lib/index.js'))};
    import { EntryBudget } from ${JSON.stringify(path.join(ROOT, 'test/tooling/size/entry-budget.mjs'))};
    webpack({
      mode: 'production', context: import.meta.dirname, entry: { page: './page.js' },
      output: { path: import.meta.dirname + '/dist' }, infrastructureLogging: { level: 'none' },
      plugins: [new EntryBudget(['page'], ${String(budget)})],
    }, (fault, stats) => {
      console.log(fault ?? stats.toString('errors-only'));
      process.exitCode = fault || stats.hasErrors() ? 1 : 0;
    });
  `;
  try {
    const text = Array.from({ length: letters }, (_, at) => ((at * 7919) % 36).toString(36)).join(
      '',
    );
    writeFileSync(path.join(folder, 'page.js'), `document.title = '${text}';`);
    writeFileSync(path.join(folder, 'build.mjs'), script);
    const { status, stdout } = spawnSync(process.execPath, ['build.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, said: stdout, isWritten: existsSync(path.join(folder, 'dist/page.js')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('EntryBudget', () => {
  it('fails a build whose entry is too large, and leaves nothing to deliver', () => {
    const { status, said, isWritten } = build(400, 50);
    expect(said).toMatch(/Too large: page: \d+ of 50 bytes/u);
    expect({ status, isWritten }).toEqual({ status: 1, isWritten: false });
  });

  it('lets a build pass whose entry is small enough', () => {
    expect(build(400, 5000)).toEqual({ status: 0, said: '\n', isWritten: true });
  });
});
