import { readRosterText } from '../../../src/domain/consolidate/read-roster-text';
import { readRosterWorkbook } from '../../../src/domain/consolidate/read-roster-workbook';
import { type CellSketch, gridOf } from '../../support/grid-of';

describe('readRosterText', () => {
  it.each([
    ['one name a line', '东区总工会\n西区总工会\r\n\n  南区总工会  \n'],
    ['numbered lines', '1. 东区总工会\n2、西区总工会\n（3）南区总工会'],
    ['numbers without a dot, circled, Chinese', '1 东区总工会\n②西区总工会\n三、南区总工会'],
    ['a heading', '2022年送温暖应报名单：\n单位名称\n东区总工会\n西区总工会\n南区总工会\n合计'],
    [
      'columns of a sheet',
      '序号\t单位\t联系人\n1\t东区总工会\t某某\n2\t西区总工会\t\n3\t南区总工会',
    ],
    ['commas', '1,东区总工会\n2，西区总工会\n３．南区总工会'],
    ['names on one line', '东区总工会、西区总工会，南区总工会。'],
    ['names and contacts', '东区总工会,某某,000\n西区总工会,某某\n南区总工会'],
    [
      'notes around the list',
      '共 3 个单位\n东区总工会\n西区总工会\n南区总工会\n填表人：某某\n联系电话：000\n共计3家',
    ],
    ['doubles', '东区总工会\n西区总工会\n东区工会\n南区总工会\n西区总工会'],
  ])('reads %s', (_, text) => {
    expect(readRosterText(text).names).toEqual(['东区总工会', '西区总工会', '南区总工会']);
  });

  it('keeps names that begin with a number, and a bracket inside a name', () => {
    expect(readRosterText('第一建筑公司工会\n（东方）集团工会\n115医院工会').names).toEqual([
      '第一建筑公司工会',
      '（东方）集团工会',
      '115医院工会',
    ]);
  });

  it('reads nothing from an empty text', () => {
    expect(readRosterText('').names).toEqual([]);
  });
});

describe('readRosterWorkbook', () => {
  const names = (...sheets: readonly (readonly (readonly CellSketch[])[])[]): readonly string[] =>
    readRosterWorkbook({
      sheets: sheets.map((rows, n) => gridOf(rows, { name: `Sheet${String(n + 1)}` })),
    }).names;

  it.each(['填报单位', '单位名称', '单位', '名称', ' 单 位 '])(
    'reads the column under %s',
    (head) => {
      expect(
        names([
          ['应报名单'],
          ['序号', '地区', head, '联系人'],
          [1, '甲市', '东区总工会', '某某'],
          [2, '甲市', '西区总工会', '某某'],
          ['', '', '合计', 2],
        ]),
      ).toEqual(['东区总工会', '西区总工会']);
    },
  );

  it('reads the first column of text where no word says what it is', () => {
    expect(
      names([
        [1, '东区总工会', '甲'],
        [2, '西区总工会', '乙'],
      ]),
    ).toEqual(['东区总工会', '西区总工会']);
  });

  it('goes on to the next sheet when the first is empty', () => {
    expect(names([], [['单位'], ['东区总工会']])).toEqual(['东区总工会']);
  });

  it('reads those who were asked and those who sent something from an earlier result', () => {
    const sheets = [
      gridOf([['填报单位：某市总工会'], ['填报单位', '某市总工会']], { name: '汇总表' }),
      gridOf(
        [
          ['暖表 NuanBiao'],
          ['送温暖统计表：报送情况'],
          ['应报 3 · 已报 2 · 未报 1'],
          ['序号', '填报单位', '状态'],
          ['1', '东区总工会', '已汇总'],
          ['2', '东区总工会', '重报'],
          ['3', '', '读不出'],
          ['4', '西区总工会', '已汇总'],
          ['5', '南区总工会', '未报'],
        ],
        { name: '报送情况' },
      ),
    ];
    expect(readRosterWorkbook({ sheets }).names).toEqual([
      '东区总工会',
      '西区总工会',
      '南区总工会',
    ]);
  });

  it('finds nothing in numbers', () => {
    expect(
      names([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([]);
  });
});
