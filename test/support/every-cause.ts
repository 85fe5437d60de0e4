import type { Cause } from '../../src/domain/check/cause';
import { amountOf } from './amount-of';
import { codeOf } from './code-of';

const B2 = codeOf('B2');

/** One cause of every kind with its sentence in Chinese and in English; the compiler asks for new kinds. */
export const EVERY_CAUSE: {
  readonly [K in Cause['kind']]: readonly [Cause & { kind: K }, string, string];
} = {
  'left-out': [
    { kind: 'left-out', code: B2 },
    '合计疑漏加 B2 职工捐款（正好差这一项）',
    'B2 职工捐款 may be missing from the total (short by exactly this part)',
  ],
  'counted-twice': [
    { kind: 'counted-twice', code: B2 },
    '合计疑重复加了 B2 职工捐款（正好多这一项）',
    'B2 职工捐款 may be in the total twice (over by exactly this part)',
  ],
  sign: [
    { kind: 'sign', code: B2 },
    'B2 职工捐款 疑正负号填反',
    'B2 职工捐款 may have the wrong sign',
  ],
  'digits-swapped': [
    { kind: 'digits-swapped', code: B2, meant: amountOf('7.92') },
    'B2 疑相邻两位数字颠倒，应为 7.92 万元',
    'B2 may have two digits swapped; it would be 7.92 × 10,000 yuan',
  ],
  'decimal-slip': [
    { kind: 'decimal-slip', code: B2, meant: amountOf('72.9') },
    'B2 疑小数点错位，应为 72.9 万元',
    'B2 may have its decimal point misplaced; it would be 72.9 × 10,000 yuan',
  ],
  'unit-slip': [
    { kind: 'unit-slip', code: B2, meant: amountOf('6') },
    'B2 疑元与万元填错，应为 6 万元',
    'B2 may mix up yuan and 10,000 yuan; it would be 6 × 10,000 yuan',
  ],
  'formula-misses': [
    { kind: 'formula-misses', codes: [B2] },
    '合计的公式没有包括 B2',
    'The total’s formula leaves out B2',
  ],
  'formula-doubles': [
    { kind: 'formula-doubles', codes: [B2] },
    '合计的公式重复加了 B2',
    'The total’s formula adds B2 more than once',
  ],
  'formula-includes-others': [
    { kind: 'formula-includes-others', cells: [{ row: 4, col: 2 }] },
    '合计的公式加了不属于分项的单元格 C5',
    'The total’s formula adds cells that are not its parts: C5',
  ],
  'formula-skips-text': [
    { kind: 'formula-skips-text', codes: [B2] },
    'B2 的数存成了文本，合计的公式没有加上',
    'The total’s formula skips B2, stored as text',
  ],
  'formula-adds-constant': [
    { kind: 'formula-adds-constant', amount: amountOf('0.5') },
    '合计的公式里另写了一个数 0.5',
    'The total’s formula adds a typed-in number, 0.5',
  ],
  'stale-value': [
    { kind: 'stale-value', recalculated: amountOf('27.29') },
    '公式没有错，存下的结果是旧的，重新计算为 27.29',
    'The formula is right but its stored result is old; recalculated, it is 27.29',
  ],
};
