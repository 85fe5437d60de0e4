import type { SlipWords } from '../../src/app/check-slip';
import { formatRange } from '../../src/domain/grid/cell-range';

/** Bare words for a slip: codes instead of sentences, so that a test sees what stands where. */
export const SLIP_WORDS: SlipWords = {
  sheet: '检查单',
  title: '逻辑检查单',
  columns: ['序号', '单元格', '检查结果'],
  head: ({ grid, area }) => [`${grid.name} ${formatRange(area)}`],
  severity: (severity, count) => `${severity} ${String(count)}`,
  finding: ({ code, item }) => [`${code} ${item ?? '—'}`, '原因'],
  explanation: (text) => `说明：${text}`,
  nothing: '没有问题',
  unrecognised: ({ sheet }) => `${sheet} 未识别`,
  signature: ['检查人：'],
};
