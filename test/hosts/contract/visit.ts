import type { OpenSheets } from '../../../src/app/host';
import type { Grid } from '../../../src/domain/grid/grid';
import { must } from '../../support/must';
import type { HostSketch, OpenedHost, OpenHost } from './open-host';

/** Opens a program, walks a test's story, and closes it, whatever happened. */
export async function visit(
  open: OpenHost,
  sketch: HostSketch,
  story: (opened: OpenedHost) => Promise<void>,
): Promise<void> {
  const opened = await open(sketch);
  try {
    await story(opened);
  } finally {
    await opened.close();
  }
}

/** All sheets as the host reads them. */
export function readAll({ host }: OpenedHost): Promise<OpenSheets> {
  return must(host.readSheets('all'));
}

/** One sheet as the host reads it; `undefined` when the workbook has none of that name. */
export async function readSheet(opened: OpenedHost, name: string): Promise<Grid | undefined> {
  const { workbook } = await readAll(opened);
  return workbook.sheets.find((grid) => grid.name === name);
}
