import { cpuTime } from '../support/cpu-time';
import { cellsOf, faultOf, firstSheetOf, valuesOf } from '../support/read-bytes-of';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const valuesIn = (text: string): Record<string, string> => valuesOf(firstSheetOf(bytesOf(text)));

describe('readWorkbook of csv', () => {
  it.each([
    ['代码,数量\nA,12\n', { A1: '"代码"', B1: '"数量"', A2: '"A"', B2: '12' }],
    ['代码\t数量\r\nA\t12\r\n', { A1: '"代码"', B1: '"数量"', A2: '"A"', B2: '12' }],
    ['代码;数量\rA;12', { A1: '"代码"', B1: '"数量"', A2: '"A"', B2: '12' }],
    ['"代""码","数,量\n（个）"\nA,', { A1: '"代\\"码"', B1: '"数,量\\n（个）"', A2: '"A"' }],
    ['a,b\n=1+1,-5', { A1: '"a"', B1: '"b"', A2: '"=1+1"', B2: '-5' }],
    ['a,b\n01,1e5', { A1: '"a"', B1: '"b"', A2: '"01"', B2: '"1e5"' }],
    [
      'a,b\n"1,234",12345678901234567',
      { A1: '"a"', B1: '"b"', A2: '"1,234"', B2: '"12345678901234567"' },
    ],
    ['a,b\n #REF! ,+5', { A1: '"a"', B1: '"b"', A2: '#REF!', B2: '"+5"' }],
    ['a,b\n"open,1\nc,2', { A1: '"a"', B1: '"b"', A2: '"\\"open"', B2: '1', A3: '"c"', B3: '2' }],
  ])('reads %j', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('tells what a number showed', () => {
    expect(cellsOf(firstSheetOf(bytesOf('a,b\n12.10,12')))).toMatchObject({
      A2: { value: { kind: 'number', number: 12.1 }, shown: '12.10' },
      B2: { value: { kind: 'number', number: 12 }, shown: undefined },
    });
  });

  it.each([
    [
      'prose',
      '各区总工会：\n现将通知印发给你们。\n特此通知。',
      { code: 'not-a-workbook', content: 'text' },
    ],
    ['one line', 'a,b', { code: 'not-a-workbook', content: 'text' }],
    ['blanks', ' \n\n ', { code: 'empty' }],
    ['rows without end', 'a,b\n'.repeat(200_001), { code: 'too-large', limit: 'rows' }],
    ['too much of it', 'a,b\n'.repeat(3_000_000), { code: 'too-large', limit: 'file-bytes' }],
    ['columns without end', `${','.repeat(16_385)}1\na,b\nc,d`, { code: 'unreadable' }],
    ['quotes without end', `a,b\n${'"x,'.repeat(1_000_000)}\nc,d`, { code: 'unreadable' }],
  ])('ends with %s', (_, text, fault) => {
    const start = cpuTime();
    const found = faultOf(bytesOf(text));
    expect(cpuTime() - start).toBeLessThan(10_000);
    expect(found).toMatchObject(fault);
  });
});
