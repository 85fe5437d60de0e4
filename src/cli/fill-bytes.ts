import { planCopy } from '../app/plan-copy';
import type { PlannedWrite } from '../domain/fill/fill-plan';
import { formatAmount } from '../domain/figures/amount';
import type { WriteFault } from '../domain/grid/write-fault';
import { type Result, succeed } from '../domain/kernel/result';
import { inflateInNode } from '../hosts/file/node-inflate';
import { patchXlsx } from '../workbooks/patch-xlsx';
import { writeSheets } from '../workbooks/write-sheets';
import type { OpenedFile } from './open-file';

/** A filled workbook. */
export interface FilledBytes {
  readonly bytes: Uint8Array;
  /** Whether it had to be written anew, because its format cannot be changed in place. */
  readonly isCopy: boolean;
}

/** End of the name of the filled workbook: macros stay in .xlsm, everything else becomes .xlsx. */
export function resultExtension({ format }: OpenedFile): string {
  return format === 'xlsm' ? '.xlsm' : '.xlsx';
}

/** The workbook with the writes in it. */
export async function fillBytes(
  opened: OpenedFile,
  writes: readonly PlannedWrite[],
): Promise<Result<FilledBytes, WriteFault>> {
  const isCopy = opened.format !== 'xlsx' && opened.format !== 'xlsm';
  const bytes = isCopy ? await writeSheets(planCopy(opened.workbook)) : opened.bytes;
  if (writes.length === 0) return succeed({ bytes, isCopy });
  const cells = writes.map((write) => ({ ...write, figure: formatAmount(write.figure) }));
  const patched = patchXlsx(bytes, cells, inflateInNode);
  return patched.ok ? succeed({ bytes: patched.value, isCopy }) : patched;
}
