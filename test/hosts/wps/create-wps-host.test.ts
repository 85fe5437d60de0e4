import { openWpsHost } from '../../support/wps/open-wps-host';
import { UNUSUAL, USUAL, type Variant } from '../../support/wps/variant';
import { describeHostContract } from '../contract/describe-host-contract';

/** Calls over the bridge, each some 0.2 ms; a call of the host makes many where the port counts trips. */
const TRIPS = {
  readActive: 100,
  readAll: 200,
  applyWrites: 100,
  replaceMarks: 100,
  clearMarks: 60,
};

const BUILDS: readonly (readonly [string, Partial<Variant>])[] = [
  ['wps', USUAL],
  ['wps of an unusual build', UNUSUAL],
];

for (const [name, variant] of BUILDS) {
  describeHostContract(name, (sketch) => openWpsHost(sketch, variant), {
    // While a cell is being edited WPS can still be read: that refusal has tests of its own.
    refusals: ['workbook-switched', 'host-failed'],
    mostTrips: TRIPS,
  });
}
