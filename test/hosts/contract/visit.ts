import type { HostFault, OpenSheets } from '../../../src/app/host';
import type { Grid } from '../../../src/domain/grid/grid';
import type { Result } from '../../../src/domain/kernel/result';
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

/** The value of something that must work for the test to go on. */
export async function must<T, F>(result: Promise<Result<T, F>>): Promise<T> {
  const given = await result;
  if (!given.ok) throw new Error(`Fault: ${JSON.stringify(given.fault)}`);
  return given.value;
}

/** The fault of something that must not work. */
export async function faultOf<T>(result: Promise<Result<T, HostFault>>): Promise<HostFault> {
  const given = await result;
  if (given.ok) throw new Error(`Worked: ${JSON.stringify(given.value)}`);
  return given.fault;
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
