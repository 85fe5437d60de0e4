import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { readCatalogue } from '../../src/shipped/read-catalogue';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { fillAtRandom } from './fill-at-random';
import { createRandom } from './random';
import { shareTexts } from './share-texts';

/** Any number: the same one gives the same workbooks. */
const SEED = 20_221_130;

/** Writes forms of all templates in turn, every second one with its texts in the shared table as Excel and WPS keep them. */
export async function writeWorkbooks(folder: string, count: number): Promise<readonly string[]> {
  const random = createRandom(SEED);
  const catalogue = readCatalogue();
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const template = catalogue[at % catalogue.length];
    if (template === undefined) break;
    const bytes = await writeSheets([fillAtRandom(template, random)]);
    const file = path.join(folder, `${String(at)}.xlsx`);
    // The templates take turns, so every second round of them is changed.
    const isShared = Math.floor(at / catalogue.length) % 2 === 1;
    writeFileSync(file, isShared ? shareTexts(bytes) : bytes);
    files.push(file);
  }
  return files;
}
