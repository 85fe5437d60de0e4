import type { Detail } from '../domain/consolidate/detail';
import { readDetail } from '../domain/consolidate/read-detail';
import type { Workbook } from '../domain/grid/grid';

/** The 分户明细 of an earlier consolidation in a workbook; of several the last, which was added last. */
export function findEarlierDetail({ sheets }: Workbook): Detail | undefined {
  return sheets.flatMap((grid) => readDetail(grid) ?? []).at(-1);
}
