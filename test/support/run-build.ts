import { spawn } from 'node:child_process';
import path from 'node:path';

/** Root of the project, from which everything is built. */
export const PROJECT = path.resolve(__dirname, '../..');

/** Runs a script that builds something in a process of its own; what it said is told when it fails. */
export function runBuild(
  script: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd: PROJECT,
      // Jest's own `test` would reach the libraries that are built in.
      env: { ...process.env, NODE_ENV: 'production', ...settings },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} could not build.\n${said}`));
    });
  });
}
