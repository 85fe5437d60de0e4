import { readdirSync, readFileSync } from 'node:fs';

import type { RegisteredTemplate } from '../../src/domain/templates/template';
import { parseCatalogueEntry } from '../../src/formats/catalogue';

const FOLDER = 'src/catalogue';

/** Ids of all shipped templates, in alphabetical order. */
export function catalogueIds(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** A catalogue entry as the JSON that is shipped. */
export function catalogueJson(id: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8'));
}

/** A shipped template. */
export function catalogueEntry(id: string): RegisteredTemplate {
  const parsed = parseCatalogueEntry(catalogueJson(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
  return parsed.value;
}
