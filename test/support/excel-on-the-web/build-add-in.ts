import { spawn } from 'node:child_process';
import path from 'node:path';

import { ADD_IN, type OfficeSource } from './addresses';

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

const built = new Map<OfficeSource, Promise<void>>();

/** Builds the add-in and the page around it, unless they are built from these very files already. */
export async function buildAddIn(source: OfficeSource = 'global'): Promise<BuiltFolders> {
  const building = built.get(source) ?? run(path.join(__dirname, 'build-once.mjs'), source);
  built.set(source, building);
  await building;
  const folder = path.join(PROJECT, 'dist/e2e', source);
  return {
    addIn: path.join(folder, 'add-in'),
    host: path.join(folder, 'host'),
    officeJs: path.join(PROJECT, 'node_modules/@microsoft/office-js/dist'),
  };
}

function run(script: string, source: OfficeSource): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd: PROJECT,
      env: {
        ...process.env,
        // Jest's own `test` would reach the libraries that are built in.
        NODE_ENV: 'production',
        NUANBIAO_OFFICE_JS: source,
        // Where the tests serve it.
        NUANBIAO_URL: ADD_IN,
      },
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
