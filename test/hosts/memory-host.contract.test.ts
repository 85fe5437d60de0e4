import { createMemoryHost, type MemoryHost } from '../support/memory-host';
import { describeHostContract } from './contract/describe-host-contract';
import type { OpenedHost } from './contract/open-host';

function openedOn(host: MemoryHost): OpenedHost {
  return {
    host,
    person: host.person,
    reopen: () => Promise.resolve(openedOn(host.reopen())),
    snapshot: () => Promise.resolve(host.snapshot()),
    marks: () => Promise.resolve(host.marks()),
    selection: () => Promise.resolve(host.selection()),
    trips: host.trips,
    refuse: host.refuse,
    obey: host.obey,
    close: () => Promise.resolve(),
  };
}

describeHostContract(
  'memory',
  ({ workbook, ...sketch }) => Promise.resolve(openedOn(createMemoryHost(workbook, sketch))),
  {
    keepsNotCalculated: true,
    refusals: ['cell-being-edited', 'workbook-switched', 'too-large', 'host-failed'],
  },
);
