import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import {
  type ConsolidationReport,
  consolidationReportSchema,
} from '../../src/formats/consolidation-report';
import { catalogueEntry } from './read-catalogue-entry';
import type { UnitSketch } from './received-set';
import { rightFigures } from './right-figures';
import type { Run } from './run-cli';
import { sentWorkbook } from './sent-workbook';

/** The form that units of a set fill in. */
export const FORM = catalogueEntry('warmth-2022-beijing');

/** A unit that sends right figures of some size, some of them replaced. */
export function unit(
  organisation: string,
  size: number,
  other: UnitSketch['figures'] = {},
): UnitSketch {
  return { organisation, figures: { ...rightFigures(FORM, size), ...other } };
}

/** Forms in a folder, by name of file. */
export async function send(
  folder: string,
  units: Readonly<Record<string, UnitSketch>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, sketch] of Object.entries(units)) {
    await writeFile(path.join(folder, file), await sentWorkbook(FORM, sketch));
  }
}

/** What a run of `consolidate --json` reports. */
export function reportOf({ stdout }: Run): ConsolidationReport {
  return consolidationReportSchema.parse(JSON.parse(stdout));
}
