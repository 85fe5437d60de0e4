import { ICommandService } from '@univerjs/core';
import type { OpenWorkbook } from './workbook-in';

/** Carries out a command of Univer, as its own menus do. */
export async function runStep(
  { univer, unitId }: OpenWorkbook,
  id: string,
  params: object,
): Promise<void> {
  const done = await univer.get(ICommandService).executeCommand(id, { unitId, ...params });
  if (!done) throw new Error(`Univer refuses ${id}`);
}
