import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { readCatalogue } from '../../src/shipped/read-catalogue';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { type OfficeProgram, dressPackage } from './dress-package';
import { fillAtRandom } from './fill-at-random';
import { INSTRUCTIONS } from './plan-instructions';
import { createRandom } from './random';

/** Any number: the same one gives the same workbooks. */
const SEED = 20_221_130;

/** Assumed of offices in China: half use WPS, some systems write their tables with a library of Java. */
const SHARE = { wps: 0.5, excel: 0.4, instructions: 0.5 };

/** Writes forms of all templates in turn, as WPS, Excel and programs in Java save them. */
export async function writeWorkbooks(folder: string, count: number): Promise<readonly string[]> {
  const random = createRandom(SEED);
  const catalogue = readCatalogue();
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const template = catalogue[at % catalogue.length];
    if (template === undefined) break;
    const form = fillAtRandom(template, random);
    const plans = random() < SHARE.instructions ? [form, INSTRUCTIONS] : [form];
    const file = path.join(folder, `${String(at)}.xlsx`);
    writeFileSync(file, dressPackage(await writeSheets(plans), programOf(random()), random));
    files.push(file);
  }
  return files;
}

function programOf(chance: number): OfficeProgram {
  if (chance < SHARE.wps) return 'wps';
  return chance < SHARE.wps + SHARE.excel ? 'excel' : 'poi';
}
