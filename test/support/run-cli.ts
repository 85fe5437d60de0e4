import { spawn } from 'node:child_process';
import path from 'node:path';

/** The folder of the project, from which the command line is run. */
export const PROJECT = path.resolve(__dirname, '../..');

/** How one run of the command line went. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and in which surroundings it is run, when that matters. */
export interface RunOptions {
  /** Folder of another copy of the project. */
  readonly project?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line as a user does, through its launcher, in a process of its own. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const launcher = path.join(options.project ?? PROJECT, 'src/cli/nuanbiao.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], {
      cwd: PROJECT,
      env: { ...process.env, ...options.env },
    });
    const run = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...run });
    });
  });
}
