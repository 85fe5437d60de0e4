import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readWorkbook } from '../../../src/workbooks/read-workbook';
import { inflateInNode } from '../../../src/hosts/file/node-inflate';
import type { HostSketch } from '../../hosts/contract/open-host';

const SAMPLES = path.resolve(__dirname, '../../../samples');

/** A workbook of the samples as a test begins with it, its first sheet in front. */
export function sampleSketch(fileName: string): HostSketch {
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, fileName)));
  const read = readWorkbook(bytes, { fileName, inflate: inflateInNode });
  if (!read.ok) throw new Error(`${fileName} cannot be read: ${read.fault.code}`);
  const { workbook } = read.value;
  return {
    workbook,
    active: workbook.sheets[0]?.name ?? '',
    protectedSheets: new Set(),
    painted: [],
    ownRules: [],
  };
}
