import { catalogueEntry } from './read-catalogue-entry';
import type { UnitSketch } from './received-set';
import { sentWorkbook } from './sent-workbook';

const BEIJING = catalogueEntry('warmth-2022-beijing');

/** A file as somebody chooses it in the pane: the workbook that a unit sends, named after the unit. */
export async function sentFile(unit: UnitSketch, path?: string): Promise<File> {
  const bytes = await sentWorkbook(BEIJING, unit);
  const file = new File([new Uint8Array(bytes)], unit.file ?? `${unit.organisation}.xlsx`);
  if (path !== undefined) Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}
