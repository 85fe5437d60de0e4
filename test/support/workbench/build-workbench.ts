import { spawn } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../../..');
let built: Promise<void> | undefined;

/** Builds the workbench, unless it is built from these very files already; gives the folder. */
export async function buildWorkbench(): Promise<string> {
  built ??= run();
  await built;
  return path.join(PROJECT, 'dist/e2e/workbench');
}

function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(__dirname, 'build-once.mjs')], {
      cwd: PROJECT,
      // Jest's own `test` would reach the libraries that are built in.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The workbench could not be built.\n${said}`));
    });
  });
}
