import type { HostFault } from '../../app/host';

/** What a round trip to Excel ended with instead of an answer. */
export interface TripFailure {
  /** Excel's own name for it, as `AccessDenied`; '' when something else was thrown. */
  readonly code: string;
  readonly cause: unknown;
}

/** Takes what was thrown apart; errors of Excel carry a code. */
export function toTripFailure(cause: unknown): TripFailure {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return { code: typeof code === 'string' ? code : '', cause };
}

/**
 * Codes that say all by themselves.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const FAULTS: ReadonlyMap<string, HostFault> = new Map<string, HostFault>([
  ['InvalidOperationInCellEditMode', { code: 'cell-being-edited' }],
  ['RequestPayloadSizeLimitExceeded', { code: 'too-large' }],
  ['ResponsePayloadSizeLimitExceeded', { code: 'too-large' }],
  ['RangeExceedsLimit', { code: 'too-large' }],
  ['InvalidOrTimedOutSession', { code: 'workbook-switched' }],
  ['InvalidRequestContext', { code: 'workbook-switched' }],
  // Excel answers so when another of its windows is in front.
  ['InvalidSelection', { code: 'workbook-switched' }],
  ['ReadOnly', { code: 'read-only' }],
  ['ApiNotFound', { code: 'not-supported', needs: 'ExcelApi' }],
]);

/** The fault a failed trip stands for; `host-failed` keeps what was thrown. */
export function faultOfFailure({ code, cause }: TripFailure): HostFault {
  return FAULTS.get(code) ?? { code: 'host-failed', cause };
}
