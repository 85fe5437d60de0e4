import type { HostFault } from '../../app/host';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { readTrip, writeTrip } from './trip';
import type { TripFailure } from './trip-failure';

/**
 * Brings a sheet to the front and selects a range on it.
 *
 * Excel does not say that it is the hiding which stands in the way, so after a failure it is asked in one more trip.
 */
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
  const hidden = await readTrip(session.patience, (context) => isHidden(context, sheet));
  if (hidden.ok && hidden.value) return fail({ code: 'sheet-hidden', sheet });
  return fail(await explainFailure(unlessInBack(selected.fault), [sheet], session.patience));
}

async function isHidden(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  return !sheet.isNullObject && sheet.visibility !== 'Visible';
}

/** Selecting fails without a clear word while another workbook is in front. */
function unlessInBack(failure: TripFailure): TripFailure {
  return failure.code === 'GeneralException' ? { ...failure, code: 'InvalidSelection' } : failure;
}
