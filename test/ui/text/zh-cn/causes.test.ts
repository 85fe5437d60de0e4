import type { Cause } from '../../../../src/domain/check/cause';
import { type Amount, parseAmount } from '../../../../src/domain/figures/amount';
import { causeText } from '../../../../src/ui/text/zh-cn/causes';
import { codeOf } from '../../../support/code-of';
import { tableOf } from '../../../support/table-of';

const { template } = tableOf({
  rows: [
    ['B', '筹集慰问款物总额（万元）', 27.22],
    ['B2', '职工捐款（万元）', 7.29],
  ],
});
const B2 = codeOf('B2');

function amount(text: string): Amount {
  const parsed = parseAmount(text);
  if (parsed === undefined) throw new Error(`No amount: ${text}`);
  return parsed;
}

/** One cause of every kind; the compiler asks for new kinds. */
const SENTENCES: {
  readonly [K in Cause['kind']]: readonly [Cause & { kind: K }, string];
} = {
  'left-out': [{ kind: 'left-out', code: B2 }, '合计疑漏加 B2 职工捐款（正好差这一项）'],
  'counted-twice': [
    { kind: 'counted-twice', code: B2 },
    '合计疑重复加了 B2 职工捐款（正好多这一项）',
  ],
  sign: [{ kind: 'sign', code: B2 }, 'B2 职工捐款 疑正负号填反'],
  'digits-swapped': [
    { kind: 'digits-swapped', code: B2, meant: amount('7.92') },
    'B2 疑相邻两位数字颠倒，应为 7.92 万元',
  ],
  'decimal-slip': [
    { kind: 'decimal-slip', code: B2, meant: amount('72.9') },
    'B2 疑小数点错位，应为 72.9 万元',
  ],
  'unit-slip': [
    { kind: 'unit-slip', code: B2, meant: amount('6') },
    'B2 疑元与万元填错，应为 6 万元',
  ],
  'formula-misses': [{ kind: 'formula-misses', codes: [B2] }, '合计的公式没有包括 B2'],
  'formula-doubles': [{ kind: 'formula-doubles', codes: [B2] }, '合计的公式重复加了 B2'],
  'formula-includes-others': [
    { kind: 'formula-includes-others', cells: [{ row: 4, col: 2 }] },
    '合计的公式加了不属于分项的单元格 C5',
  ],
  'formula-skips-text': [
    { kind: 'formula-skips-text', codes: [B2] },
    'B2 的数存成了文本，合计的公式没有加上',
  ],
  'formula-adds-constant': [
    { kind: 'formula-adds-constant', amount: amount('0.5') },
    '合计的公式里另写了一个数 0.5',
  ],
  'stale-value': [
    { kind: 'stale-value', recalculated: amount('27.29') },
    '公式没有错，存下的结果是旧的，重新计算为 27.29',
  ],
};

describe('causeText', () => {
  it.each(Object.values(SENTENCES).map(([cause, text]) => [cause.kind, text, cause] as const))(
    'words %s as: %s',
    (_, text, cause) => {
      expect(causeText(cause, template)).toBe(text);
    },
  );
});
