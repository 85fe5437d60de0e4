import { receiveFault } from '../../../src/app/receive-workbook';
import { filterRows, hasProblem, rowsOfReceived } from '../../../src/ui/consolidate/set-rows';

describe('rowsOfReceived', () => {
  const rows = rowsOfReceived([
    receiveFault('上报/说明.txt', { code: 'skipped' }),
    receiveFault('上报/东区.pdf', { code: 'not-a-workbook', content: 'pdf' }),
  ]);

  it('lists every file, also one that is no report', () => {
    expect(filterRows(rows, 'all').map(({ name }) => name)).toEqual(['说明.txt', '东区.pdf']);
  });

  it('has the officer look at what a unit may have sent in place of a report only', () => {
    expect(rows.filter(hasProblem).map(({ name }) => name)).toEqual(['东区.pdf']);
  });
});
