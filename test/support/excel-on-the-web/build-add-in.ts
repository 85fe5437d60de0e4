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

const built = new Map<string, Promise<void>>();

/** Builds the add-in and the page around it, unless they are built from these very files already. */
export async function buildAddIn(source: OfficeSource = 'global'): Promise<BuiltFolders> {
  const folder = await buildForBrowser(source);
  return {
    addIn: path.join(folder, 'add-in'),
    host: path.join(folder, 'host'),
    officeJs: path.join(PROJECT, 'node_modules/@microsoft/office-js/dist'),
  };
}

/** Builds the add-in for WPS, or for Excel with office.js from somewhere, and who plays the program; gives the folder. */
export async function buildForBrowser(target: OfficeSource | 'wps'): Promise<string> {
  const building = built.get(target) ?? run(path.join(__dirname, 'build-once.mjs'), target);
  built.set(target, building);
  await building;
  return path.join(PROJECT, 'dist/e2e', target);
}

function run(script: string, target: OfficeSource | 'wps'): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd: PROJECT,
      env: {
        ...process.env,
        // Jest's own `test` would reach the libraries that are built in.
        NODE_ENV: 'production',
        ...(target === 'wps' ? { NUANBIAO_PLAYED: 'wps' } : { NUANBIAO_OFFICE_JS: target }),
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
