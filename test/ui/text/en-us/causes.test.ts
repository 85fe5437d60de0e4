import { causeText } from '../../../../src/ui/text/en-us/causes';
import { EVERY_CAUSE } from '../../../support/every-cause';
import { TABLE } from '../../../support/example-table';

describe('causeText', () => {
  it.each(Object.values(EVERY_CAUSE).map(([cause, , text]) => [cause.kind, text, cause] as const))(
    'words %s as: %s',
    (_, text, cause) => {
      expect(causeText(cause, TABLE.template)).toBe(text);
    },
  );
});
