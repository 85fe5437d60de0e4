import type { HostFault } from '../../app/host';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { writeTrip } from './trip';
import type { TripFailure } from './trip-failure';

/** Brings a sheet to the front and selects a range on it. */
export async function selectRange(
  session: Session,
  sheet: string,
  range: CellRange,
): Promise<Result<void, HostFault>> {
  const selected = await writeTrip(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(formatRange(range)).select();
    await context.sync();
  });
  if (selected.ok) return succeed(undefined);
  return fail(await explainFailure(unlessInBack(selected.fault), [sheet], session.patience));
}

/** Selecting fails without a clear word while another workbook is in front. */
function unlessInBack(failure: TripFailure): TripFailure {
  return failure.code === 'GeneralException' ? { ...failure, code: 'InvalidSelection' } : failure;
}
