import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { rawOf } from '../../../src/domain/table/raw-of';
import { gridOf } from '../../support/grid-of';

/** `A=3 B=? C=?`: what is read for each item of a form with these merged cells; `—` is blank. */
function readingsWith(merges: readonly string[], figure: number | null): string {
  const rows = [
    ['2022年帮扶情况统计表', '', ''],
    ['代码', '项目', '数量'],
    ['A', '合计（人次） A=B+C', 3],
    ['B', '生活救助（人次）', figure],
    ['C', '助学（人次）', null],
    ['D', '走访（家）', 5],
  ];
  const [table] = recogniseWorkbook({ sheets: [gridOf(rows, { merges })] }, []).tables;
  return [...(table?.entries.values() ?? [])]
    .map((entry) => {
      const { item, reading } = entry;
      if (reading.kind === 'blank') return `${item.code}=—`;
      return `${item.code}=${reading.kind === 'unreadable' ? reading.reason : rawOf(entry)}`;
    })
    .join(' ');
}

describe('bindEntries', () => {
  it('reads a figure that stands in one cell merged over two items for neither', () => {
    expect(readingsWith(['C4:C5'], 3)).toBe('A=3 B=shared-cell C=shared-cell D=5');
  });

  it('leaves both blank where such a cell is empty', () => {
    expect(readingsWith(['C4:C5'], null)).toBe('A=3 B=— C=— D=5');
  });

  it('reads a figure merged with cells beside it', () => {
    expect(readingsWith(['C4:D4'], 3)).toBe('A=3 B=3 C=— D=5');
  });
});
