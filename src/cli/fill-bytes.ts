import type { ConversionLoss } from '../domain/grid/conversion-loss';
import type { PlannedWrite } from '../domain/fill/fill-plan';
import { formatAmount } from '../domain/figures/amount';
import type { WriteFault } from '../domain/grid/write-fault';
import { type Result, succeed } from '../domain/kernel/result';
import { inflateInNode } from '../hosts/file/node-inflate';
import { convertWorkbook } from '../workbooks/convert-workbook';
import { patchXlsx } from '../workbooks/patch-xlsx';
import type { OpenedFile } from './open-file';

/** A filled workbook. */
export interface FilledBytes {
  readonly bytes: Uint8Array;
  /** What was lost when it had to be written anew; `undefined` when it was changed in place. */
  readonly losses: readonly ConversionLoss[] | undefined;
}

/** End of the name of the filled workbook: macros stay in .xlsm, everything else becomes .xlsx. */
export function resultExtension({ format }: OpenedFile): string {
  return format === 'xlsm' ? '.xlsm' : '.xlsx';
}

/** The workbook with the writes in it. */
export function fillBytes(
  opened: OpenedFile,
  writes: readonly PlannedWrite[],
): Result<FilledBytes, WriteFault> {
  const cells = writes.map((write) => ({ ...write, figure: formatAmount(write.figure) }));
  if (opened.format !== 'xlsx' && opened.format !== 'xlsm') {
    return convertWorkbook(opened, cells, inflateInNode);
  }
  if (cells.length === 0) return succeed({ bytes: opened.bytes, losses: undefined });
  const patched = patchXlsx(opened.bytes, cells, inflateInNode);
  return patched.ok ? succeed({ bytes: patched.value, losses: undefined }) : patched;
}
