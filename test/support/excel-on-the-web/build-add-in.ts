import { spawn } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../../..');

/** Folders of the built files. */
export interface BuiltFolders {
  /** What a web server of an office would serve. */
  readonly addIn: string;
  /** The page that plays Excel. */
  readonly host: string;
  /** office.js and the files it asks for. */
  readonly officeJs: string;
}

let built: Promise<void> | undefined;

/** Builds the add-in and the page around it, unless they are built from these very files already. */
export async function buildAddIn(): Promise<BuiltFolders> {
  built ??= run(path.join(__dirname, 'build-once.mjs'));
  await built;
  return {
    addIn: path.join(PROJECT, 'dist/e2e/add-in'),
    host: path.join(PROJECT, 'dist/e2e/host'),
    officeJs: path.join(PROJECT, 'node_modules/@microsoft/office-js/dist'),
  };
}

function run(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
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
      else reject(new Error(`The add-in could not be built.\n${said}`));
    });
  });
}
