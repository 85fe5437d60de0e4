import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { z } from 'zod';

import { ROOT } from './repository/tracked-files';

const PACKAGE = z.looseObject({ knip: z.record(z.string(), z.unknown()) });

/** A project with our settings for dead code and a helper that only a test uses. */
const FILES: Readonly<Record<string, string>> = {
  'src/cli/main.ts': `import { used } from '../domain/grid/used';\n\nused();\n`,
  'src/domain/grid/used.ts': `export function used(): void {}\n\nexport function usedByTestOnly(): void {}\n`,
  'src/domain/grid/orphan.ts': `export const orphan = 1;\n`,
  'test/domain/grid/used.test.ts': `import { usedByTestOnly } from '../../../src/domain/grid/used';\n\nusedByTestOnly();\n`,
};

function createProject(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-dead-code-'));
  const { knip } = PACKAGE.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'try', knip }));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

describe('knip', () => {
  it('calls dead what nothing or only a test uses', () => {
    const folder = createProject();
    try {
      const knip = path.join(ROOT, 'node_modules/knip/bin/knip.js');
      const { stdout, status } = spawnSync(
        process.execPath,
        [knip, '--production', '--reporter', 'compact', '--no-config-hints'],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stdout).toMatch(/orphan\.ts/u);
      expect(stdout).toMatch(/usedByTestOnly/u);
      expect(stdout).not.toMatch(/\bused\b(?!\.ts)/u);
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
