import fc from 'fast-check';

import { readCodeCell, toItemCode } from '../../../src/domain/templates/item-code';
import { codeTexts } from '../../support/code-texts';

/** A code cell on one line: codes, `*` behind misread ones, then the label. */
function read(text: string, numeric = false): string | undefined {
  const cell = readCodeCell(text, { numeric });
  if (cell === undefined) return undefined;
  const codes = cell.codes.map(({ code, misread }) => `${code}${misread ? '*' : ''}`).join(' ');
  return cell.rest === '' ? codes : `${codes} | ${cell.rest}`;
}

describe('toItemCode', () => {
  it.each(['A', 'C11', 'A1000', 'AB12', 'B1.2', 'D.1', '01', '1', '1.1', '1.1.2'])(
    'takes %s',
    (text) => {
      expect(toItemCode(text)).toBe(text);
    },
  );

  it.each(['', 'a', 'CIO', 'AB', 'ABC1', 'A 1', 'Ａ１', 'A1.', '.1', 'A-1', 'A123456', '1.', '-1'])(
    'refuses %j',
    (text) => {
      expect(toItemCode(text)).toBeUndefined();
    },
  );
});

describe('readCodeCell', () => {
  it.each([
    ['C7', 'C7'],
    ['Ｃ１１', 'C11'],
    ['c7', 'C7'],
    [' C7 ', 'C7'],
    ['C7、', 'C7'],
    ['C7．', 'C7'],
    ['C7：', 'C7'],
    ['（A1）', 'A1'],
    ['B1.2', 'B1.2'],
    ['A1000', 'A1000'],
    ['J 1', 'J1'],
    ['C 10', 'C10'],
  ])('reads the code %j', (text, codes) => {
    expect(read(text)).toBe(codes);
  });

  it.each([
    ['CIO', 'C10*'],
    ['CH', 'C11*'],
    ['Dll', 'D11*'],
    ['C1l', 'C11*'],
    ['B1O', 'B10*'],
    ['ＤＩＯ', 'D10*'],
    ['El', 'E1*'],
    ['Al', 'A1*'],
    ['Hl', 'H1*'],
    ['JI', 'J1*'],
    ['KI', 'K1*'],
    ['J|', 'J1*'],
    ['J l', 'J1*'],
  ])('puts the scanned %j right', (text, codes) => {
    expect(read(text)).toBe(codes);
  });

  it('keeps a misread code as found', () => {
    expect(readCodeCell('CIO')?.codes[0]).toEqual({ code: 'C10', misread: true, found: 'CIO' });
  });

  it.each([
    ['C7\nD7', 'C7 D7'],
    ['C7/D7', 'C7 D7'],
    ['C7、D7', 'C7 D7'],
    ['C7 D7', 'C7 D7'],
    ['C7D7', 'C7 D7'],
    ['C10\r\nD10', 'C10 D10'],
    ['CIO\nDIO', 'C10* D10*'],
    ['CH\nDll', 'C11* D11*'],
    ['H\nI', 'H I'],
    ['H I', 'H I'],
  ])('reads two codes in %j', (text, codes) => {
    expect(read(text)).toBe(codes);
  });

  it.each([
    ['A1 其中：省级（个）', 'A1 | 其中：省级（个）'],
    ['A1其中：省级（个）', 'A1 | 其中：省级（个）'],
    ['A3县级（个）', 'A3 | 县级（个）'],
    ['A走访企业（家）', 'A | 走访企业（家）'],
    ['A．走访企业（家）', 'A | 走访企业（家）'],
    ['A 2021 年度资金（万元）', 'A | 2021 年度资金（万元）'],
    ['Al 其中：省级（个）', 'A1* | 其中：省级（个）'],
    ['F3 PMI指数（个）', 'F3 | PMI指数（个）'],
    ['A A类企业（家）', 'A | A类企业（家）'],
    ['A组织培训（次）', 'A | 组织培训（次）'],
    ['B 总额（万元） B=B1+B2', 'B | 总额（万元） B=B1+B2'],
    ['C7 D7 坚守岗位的职工', 'C7 D7 | 坚守岗位的职工'],
  ])('parts code and label in %j', (text, cell) => {
    expect(read(text)).toBe(cell);
  });

  it.each([
    '',
    '  ',
    '是',
    '其中',
    'A类企业（家）',
    'A 类企业（家）',
    'PMI',
    'PMI指数',
    'GDP（万元）',
    'AI企业（家）',
    'IT企业（家）',
    'No.',
    'NO',
    'CO',
    'all',
    'el',
    'B超检查（人次）',
    'X光',
    'T恤（件）',
    'A4纸（包）',
    'G20峰会（次）',
    'B2B企业（家）',
    '5G基站（个）',
    'B=B1+B2',
    'A≥B',
    'C1~C11',
    'C1—C11',
    'A、B两项之和',
    'C1、C2之和等于C',
    'C1指因非个人意愿下岗失业的职工。',
    '2021年度帮扶',
    '01',
    '12',
  ])('takes %j for no code', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['01', '01'],
    ['1', '1'],
    ['1.1', '1.1'],
    ['（1）', '1'],
    ['第3行', '3'],
    ['1O', '10*'],
    ['01\n02', '01 02'],
    ['1、走访企业（家）', '1 | 走访企业（家）'],
    ['2021年度帮扶', undefined],
    ['3家', undefined],
    ['5G基站', undefined],
    ['01=02+03', undefined],
    ['C1', 'C1'],
  ])('reads %j where codes may be numbers', (text, codes) => {
    expect(read(text, true)).toBe(codes);
  });

  it('reads every code in either width', () => {
    const toFullWidth = (text: string): string =>
      Array.from(text, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
    fc.assert(
      fc.property(codeTexts, (text) => {
        expect(read(text)).toBe(text);
        expect(read(toFullWidth(text))).toBe(text);
      }),
    );
  });

  it('reads any text without a fault, and only codes that are codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const codes = readCodeCell(text, { numeric: true })?.codes ?? [];
        expect(codes.every(({ code }) => toItemCode(code) === code)).toBe(true);
      }),
    );
  });
});
