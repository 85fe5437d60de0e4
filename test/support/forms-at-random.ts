import { readCatalogue } from '../../src/shipped/read-catalogue';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { dressPackage } from '../bench/dress-package';
import { fillAtRandom } from '../bench/fill-at-random';
import { createRandom } from '../bench/random';

/** By turns, `undefined` for our own writer. */
const PROGRAMS = [undefined, 'wps', 'excel', 'poi'] as const;

/** Filled-in forms of all templates in turn, as we, WPS, Excel and POI save them; the same seed gives the same forms. */
export async function formsAtRandom(count: number, seed: number): Promise<readonly Uint8Array[]> {
  const random = createRandom(seed);
  const catalogue = readCatalogue();
  const forms: Uint8Array[] = [];
  for (let at = 0; at < count; at += 1) {
    const template = catalogue[at % catalogue.length];
    if (template === undefined) break;
    const bytes = await writeSheets([fillAtRandom(template, random)]);
    const program = PROGRAMS[at % PROGRAMS.length];
    forms.push(program === undefined ? bytes : dressPackage(bytes, program, random));
  }
  return forms;
}
