import { withUniver } from '../../support/workbench/with-univer';
import { describeHostContract } from '../contract/describe-host-contract';

// Univer is never too large for itself, and takes commands while a cell is being edited.
describeHostContract('workbench', withUniver(), {
  refusals: ['workbook-switched', 'host-failed'],
});
