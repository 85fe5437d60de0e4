import type { HostFault } from '../../app/host';
import { readTrip } from './trip';
import { type TripFailure, faultOfFailure } from './trip-failure';

/** Codes that leave open which sheet stands in the way. */
const UNCLEAR: ReadonlySet<string> = new Set([
  'AccessDenied',
  'ItemNotFound',
  'InvalidReference',
  'InvalidArgument',
]);

/**
 * Why commands on these sheets failed. Excel does not name the sheet that is protected or gone, so it is asked
 * again, in one more trip that only failures cost.
 */
export async function explainFailure(
  failure: TripFailure,
  sheets: readonly string[],
  patience: number,
): Promise<HostFault> {
  const plain = faultOfFailure(failure);
  if (!UNCLEAR.has(failure.code)) return plain;
  const answer = await readTrip(patience, lookAround);
  if (!answer.ok) return plain;
  const { protections, readOnly } = answer.value;
  const absent = sheets.find((name) => !protections.has(name));
  if (absent !== undefined) return { code: 'sheet-absent', sheet: absent };
  if (failure.code !== 'AccessDenied') return plain;
  if (readOnly) return { code: 'read-only' };
  const locked = sheets.find((name) => protections.get(name) === true);
  return locked === undefined ? plain : { code: 'sheet-protected', sheet: locked };
}

interface Surroundings {
  /** Whether each sheet is protected, by name. */
  readonly protections: ReadonlyMap<string, boolean>;
  readonly readOnly: boolean;
}

async function lookAround(context: Excel.RequestContext): Promise<Surroundings> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.worksheets.load('items/name, items/protection/protected');
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    protections: new Map(
      workbook.worksheets.items.map(({ name, protection }) => [name, protection.protected]),
    ),
  };
}
