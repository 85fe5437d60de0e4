import path from 'node:path';

import { PROJECT, runBuild } from '../run-build';
import { ADD_IN, type OfficeSource } from './addresses';

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
  const building = built.get(target) ?? build(target);
  built.set(target, building);
  await building;
  return path.join(PROJECT, 'dist/e2e', target);
}

function build(target: OfficeSource | 'wps'): Promise<void> {
  return runBuild(path.join(__dirname, 'build.mjs'), {
    ...(target === 'wps' ? { NUANBIAO_PLAYED: 'wps' } : { NUANBIAO_OFFICE_JS: target }),
    // Where the tests serve it.
    NUANBIAO_URL: ADD_IN,
  });
}
