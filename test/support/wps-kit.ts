import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

const PROJECT = path.resolve(__dirname, '../..');
const PACK = path.join(PROJECT, 'src/wps-install/pack.mjs');

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')));

/** The folder of the add-in, as the build names it now. */
export const ADD_IN_FOLDER = `nuanbiao_${version}`;

/** Packs the scripts and lists, as the build does, around an add-in of two small pages. */
export function packSmallKit(folder: string): void {
  const addIn = path.join(folder, ADD_IN_FOLDER);
  mkdirSync(path.join(addIn, 'js'), { recursive: true });
  writeFileSync(path.join(addIn, 'ribbon.xml'), '<customUI/>');
  writeFileSync(path.join(addIn, 'taskpane.html'), '<p>');
  writeFileSync(path.join(addIn, 'js/ribbon.js'), '');
  execFileSync(process.execPath, [PACK, folder], { stdio: 'ignore' });
}

/** Every file below a folder with what it says, by its path with slashes. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  return Object.fromEntries(
    files.map((name) => [
      name.split(path.sep).join('/'),
      readFileSync(path.join(folder, name), 'utf8'),
    ]),
  );
}
