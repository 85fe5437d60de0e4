import { BLANK, type CellValue } from '../../../src/domain/grid/cell-value';
import { rawOf } from '../../../src/domain/table/raw-of';

describe('rawOf', () => {
  it.each<[string, CellValue]>([
    ['', BLANK],
    ['', { kind: 'not-calculated' }],
    [' １２ ', { kind: 'text', text: ' １２ ' }],
    ['27.2849', { kind: 'number', number: 27.2849 }],
    ['#REF!', { kind: 'error', error: '#REF!' }],
    ['TRUE', { kind: 'logical', logical: true }],
    ['FALSE', { kind: 'logical', logical: false }],
    ['44566', { kind: 'date', serial: 44566 }],
  ])('gives %j', (raw, value) => {
    expect(rawOf({ value, shown: undefined })).toBe(raw);
  });

  it('gives a date as the sheet shows it, and a number in full', () => {
    expect(rawOf({ value: { kind: 'date', serial: 44566 }, shown: '2022-1-5' })).toBe('2022-1-5');
    expect(rawOf({ value: { kind: 'number', number: 27.2849 }, shown: '27.28' })).toBe('27.2849');
  });
});
