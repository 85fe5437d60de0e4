import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { buildAddIn, buildForBrowser } from '../support/excel-on-the-web/build-add-in';
import { buildWorkbench } from '../support/workbench/build-workbench';

/** Milliseconds for a first build on a busy machine. */
const TO_BUILD = 480_000;

/** Scripts of a built folder that hold something of Univer, whose parts all speak of it. */
function scriptsWithUniver(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .filter((name) => /univer(?!s)/iu.test(readFileSync(path.join(folder, name), 'utf8')));
}

describe('Univer', () => {
  it(
    'is a part of the workbench',
    async () => {
      expect(scriptsWithUniver(await buildWorkbench())).not.toEqual([]);
    },
    TO_BUILD,
  );

  it(
    'is no part of the pane for Excel',
    async () => {
      const { addIn } = await buildAddIn();
      expect(scriptsWithUniver(addIn)).toEqual([]);
    },
    TO_BUILD,
  );

  it(
    'is no part of the add-in for WPS',
    async () => {
      const folder = await buildForBrowser('wps');
      expect(scriptsWithUniver(path.join(folder, 'add-in'))).toEqual([]);
    },
    TO_BUILD,
  );
});
