import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { gridOf } from '../../support/grid-of';

/** `A=万元 A1=人`: the units of a form with this line above it, A1 naming 人 itself. */
function unitsUnder(line: string, valueHead = '金额'): string {
  const grid = gridOf([
    ['2022年帮扶资金统计表'],
    [line],
    ['代码', '项目', valueHead],
    ['A', '支出 A=B+C', 3],
    ['B', '生活救助', 1],
    ['C', '助学', 2],
    ['D', '受助职工（人）', 5],
  ]);
  const [table] = recogniseWorkbook({ sheets: [grid] }, []).tables;
  return (table?.template.items ?? [])
    .map(({ code, measure }) => `${code}=${measure.unit}`)
    .join(' ');
}

const ALL = (unit: string): string => `A=${unit} B=${unit} C=${unit} D=人`;

describe('findSheetUnit', () => {
  it.each([
    ['单位：万元', '万元'],
    ['计量单位： 元', '元'],
    ['（单位：万元）', '万元'],
    ['填报单位：示例区总工会    单位：千元', '千元'],
    ['填报单位：万元', ''],
    ['单位：人、万元', ''],
    ['单位：斗', ''],
    ['单位名称：某某公司', ''],
  ])('reads %s', (line, unit) => {
    expect(unitsUnder(line)).toBe(ALL(unit));
  });

  it.each([
    ['金额（万元）', '万元'],
    ['金额(单位：元)', '元'],
    ['金额（含物资）', ''],
  ])('prefers what the head of the figures states: %s', (head, unit) => {
    expect(unitsUnder('', head)).toBe(ALL(unit));
  });

  it('takes the head of the figures before a line above', () => {
    expect(unitsUnder('单位：人', '金额（万元）')).toBe(ALL('万元'));
  });
});
