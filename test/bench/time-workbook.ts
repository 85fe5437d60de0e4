import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { checkTable } from '../../src/domain/check/check-table';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import type { Workbook } from '../../src/domain/grid/grid';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { readWorkbook } from '../../src/workbooks/read-workbook';

/** Milliseconds that one workbook took, stage by stage, and what was found in it. */
export interface Timing {
  readonly load: number;
  readonly parse: number;
  readonly recognise: number;
  readonly check: number;
  readonly tables: number;
  readonly findings: number;
}

/** Reads one workbook from disk, recognises its tables and checks them, with a clock beside it. */
export function timeWorkbook(file: string, catalogue: readonly RegisteredTemplate[]): Timing {
  const start = performance.now();
  const bytes = readFileSync(file);
  const loaded = performance.now();
  const workbook = parse(file, bytes);
  const parsed = performance.now();
  const { tables } = recogniseWorkbook(workbook, catalogue);
  const recognised = performance.now();
  const results = tables.map(checkTable);
  const checked = performance.now();
  return {
    load: loaded - start,
    parse: parsed - loaded,
    recognise: recognised - parsed,
    check: checked - recognised,
    tables: tables.length,
    findings: results.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

/** Milliseconds a table that recognising and checking take, with all workbooks in memory before the clock runs. */
export function timeCore(
  files: readonly string[],
  catalogue: readonly RegisteredTemplate[],
): readonly number[] {
  const workbooks = files.map((file) => parse(file, readFileSync(file)));
  return workbooks.flatMap((workbook) => {
    const start = performance.now();
    const { tables } = recogniseWorkbook(workbook, catalogue);
    tables.forEach((table) => checkTable(table));
    const took = performance.now() - start;
    return tables.map(() => took / tables.length);
  });
}

function parse(file: string, bytes: Uint8Array): Workbook {
  const opened = readWorkbook(bytes, { fileName: file, inflate: inflateInNode });
  if (!opened.ok) throw new Error(`${file} was not read: ${JSON.stringify(opened.fault)}`);
  return opened.value.workbook;
}
