import { fileStem } from '../../../src/domain/consolidate/file-stem';

describe('fileStem', () => {
  it.each([
    ['区县/东区总工会.xlsx', '东区'],
    ['东区总工会(1).xlsx', '东区'],
    ['东区总工会（2）.et', '东区'],
    ['东区总工会 - 副本.xlsx', '东区'],
    ['东区总工会 - 副本 (3).xlsx', '东区'],
    ['复件 东区总工会.xls', '东区'],
    ['Copy of 东区.xlsx', '东区'],
    ['西区总工会.xlsx', '西区'],
    ['(1).xlsx', '1'],
  ])('reads %s as %s', (file, stem) => {
    expect(fileStem(file)).toBe(stem);
  });
});
