import { maskLongNumbers } from '../../../src/domain/figures/mask-long-numbers';

describe('maskLongNumbers', () => {
  it.each([
    ['110101199001010001', `1101${'*'.repeat(14)}`],
    ['11010119900101000X', `1101${'*'.repeat(14)}`],
    ['１１０１０１９００１０１００１', `１１０１${'*'.repeat(11)}`],
    ['卡号110101199001010001，3人', `卡号1101${'*'.repeat(14)}，3人`],
  ])('makes %s unreadable', (text, masked) => {
    expect(maskLongNumbers(text)).toBe(masked);
  });

  it.each(['约三十', '27.29', '0.30000000000000004', '12345678901234', '', '2022年1月18日'])(
    'leaves %s alone',
    (text) => {
      expect(maskLongNumbers(text)).toBe(text);
    },
  );
});
