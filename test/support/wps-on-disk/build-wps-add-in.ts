import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { ADD_IN_FOLDER } from '../wps-kit';

const PROJECT = path.resolve(__dirname, '../../..');

let building: Promise<unknown> | undefined;

/**
 * Builds the add-in for WPS, unless it is built from these very files already.
 *
 * @returns its folder, as it is installed
 */
export async function buildWpsAddIn(): Promise<string> {
  building ??= promisify(execFile)(process.execPath, [path.join(__dirname, 'build-once.mjs')], {
    cwd: PROJECT,
    // Jest's own `test` would reach the libraries that are built in.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await building;
  return path.join(PROJECT, 'dist/e2e/wps', ADD_IN_FOLDER);
}
