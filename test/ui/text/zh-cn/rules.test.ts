import { ruleText } from '../../../../src/ui/text/zh-cn/rules';
import { EVERY_RULE } from '../../../support/every-problem';
import { rowsOf } from '../../../support/rows-of';

describe('ruleText', () => {
  it.each(rowsOf(EVERY_RULE))('words %s', (_, rule, text) => {
    expect(ruleText(rule)).toBe(text);
  });
});
