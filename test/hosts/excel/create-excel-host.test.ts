import { openExcelHost } from '../../support/excel/open-excel-host';
import { describeHostContract } from '../contract/describe-host-contract';

describeHostContract('excel', (sketch) => openExcelHost(sketch), {
  refusals: ['cell-being-edited', 'workbook-switched', 'too-large', 'host-failed'],
  mostTrips: {
    // One sees what stands in the cells, so that it can be undone.
    applyWrites: 2,
    // Without a reading just before, one looks for the marks that lie there.
    replaceMarks: 2,
    clearMarks: 2,
  },
});
