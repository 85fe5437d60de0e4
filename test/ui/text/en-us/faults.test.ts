import { faultText, writeFaultText } from '../../../../src/ui/text/en-us/faults';

describe('faultText', () => {
  it.each([
    [
      { code: 'unreadable', damage: 'checksum', part: 'xl/workbook.xml' },
      'The file is damaged (checksum) and its figures cannot be trusted; copy it again or ask the sender for it once more (xl/workbook.xml)',
    ],
    [
      { code: 'not-a-workbook', content: 'pdf' },
      'This is a PDF without figures to read; ask the sender for a spreadsheet',
    ],
    [
      { code: 'too-large', limit: 'file-bytes', most: 52_428_800 },
      'The file is larger than 50 MB, so it was not read; keep only the form, delete other content and empty formats, then save',
    ],
    [
      { code: 'too-large', limit: 'time', most: 20_000 },
      'Reading takes more than 20 seconds, so it was not read; keep only the form, delete other content and empty formats, then save',
    ],
    [
      {
        code: 'no-table',
        nearest: { title: '送温暖统计表', found: 12, of: 49, missing: ['A 一', 'B 二'] },
      },
      'Not recognised. Nearest to “送温暖统计表”, but only 12 of 49 items were found; missing: A 一, B 二; restore codes and labels, or start from a blank form',
    ],
  ] as const)('words %j', (fault, text) => {
    expect(faultText(fault)).toBe(text);
  });
});

describe('writeFaultText', () => {
  it('names the cell that cannot be written', () => {
    const ref = { row: 4, col: 2 };
    const fault = { code: 'not-writable', reason: 'merged-away', sheet: '附件1', ref } as const;
    expect(writeFaultText(fault)).toBe(
      'C5 on sheet “附件1” cannot be written: it is covered by a merged cell; unmerge it first',
    );
  });
});
