import path from 'node:path';

import { PROJECT, runBuild } from '../run-build';

let built: Promise<void> | undefined;

/** Builds the workbench, unless it is built from these very files already; gives the folder. */
export async function buildWorkbench(): Promise<string> {
  built ??= runBuild(path.join(__dirname, 'build.mjs'));
  await built;
  return path.join(PROJECT, 'dist/e2e/workbench');
}
