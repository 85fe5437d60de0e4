import { packFindings, unpackFindings } from '../../src/app/pack-findings';
import { returnNotes, returnNotesText } from '../../src/app/return-notes';
import type { Received } from '../../src/app/receive-workbook';
import { RETURN_NOTE_WORDS as ENGLISH } from '../../src/ui/text/en-us/return-notes';
import { RETURN_NOTE_WORDS } from '../../src/ui/text/zh-cn/return-notes';
import { catalogueEntry } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile } from '../support/received-set';
import { rightFigures } from '../support/right-figures';

const warmth = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');

/** A form with nothing wrong but its head, of which the notes here are not about. */
function file(organisation: string, changed: Readonly<Record<string, string>> = {}): Received {
  const size = organisation.length;
  const received = receivedFile(warmth, {
    organisation,
    figures: { ...rightFigures(warmth, size), ...changed },
  });
  return withoutHead(received);
}

function withoutHead(received: Received): Received {
  return {
    ...received,
    forms: received.forms.map((form) => ({
      ...form,
      findings: packFindings(
        unpackFindings(form.findings).filter(({ code }) => code !== 'head-incomplete'),
      ),
    })),
  };
}

function notes(received: readonly Received[], words = RETURN_NOTE_WORDS): readonly string[] {
  return returnNotes({ ...consolidationSource(received), words }).map(({ text }) => text);
}

describe('returnNotes', () => {
  it('says which cells of which file must be corrected, with both sides', () => {
    expect(notes([file('东区总工会', { B: '1000' }), file('西区工会')])).toEqual([
      [
        '东区总工会',
        '2022年元旦春节期间各级工会送温暖统计表（文件 东区总工会.xlsx，工作表 送温暖统计表）',
        '必须更正（1 处）：',
        '1. E7：B 筹集慰问款物总额 1000 ≠ B1+B2+…+B6 = 195，差 805 万元。请核对合计与各分项，改正后再报。',
      ].join('\n'),
    ]);
  });

  it('asks units that contradict themselves which form is right', () => {
    const changed = withoutHead(
      receivedFile(warmth, {
        organisation: '东区总工会',
        file: '东区(2).xlsx',
        figures: rightFigures(warmth, 9),
      }),
    );
    const [note = '', ...others] = notes([file('东区总工会'), changed]);
    expect(others).toEqual([]);
    expect(note).toContain('收到同一单位不同的数');
    expect(note.split('\n').filter((line) => line.startsWith('2022年'))).toHaveLength(2);
  });

  it('asks for the form that was wanted where another one came', () => {
    const other = withoutHead(
      receivedFile(centre, { organisation: '南区总工会', figures: rightFigures(centre, 2) }),
    );
    expect(notes([file('东区总工会'), file('西区工会'), other])).toEqual([
      expect.stringMatching(/^南区总工会\n.*\n必须更正.*\n1\. 表样不对：应报 “2022年元旦/u),
    ]);
  });

  it('says which file could not be read', () => {
    const broken: Received = {
      file: '上报/坏.xlsx',
      fault: { code: 'encrypted' },
      forms: [],
      unrecognised: [],
    };
    expect(notes([file('东区总工会'), broken])).toEqual([
      expect.stringMatching(/^坏\.xlsx\n文件 上报\/坏\.xlsx 没有读到报表：文件有打开密码/u),
    ]);
  });

  it('names no hints and no copies', () => {
    const copy = file('东区总工会', { B: '1000' });
    const copied: Received = {
      ...copy,
      file: '东区(1).xlsx',
      forms: copy.forms.map((form) => ({
        ...form,
        submission: {
          ...form.submission,
          source: { ...form.submission.source, file: '东区(1).xlsx' },
        },
      })),
    };
    const [note = ''] = notes([copy, copied]);
    expect(note.match(/工作表 送温暖统计表/gu)).toHaveLength(1);
  });

  it('speaks English', () => {
    const [note = ''] = notes([file('东区总工会', { B: '1000' }), file('西区工会')], ENGLISH);
    expect(note).toContain('To be corrected (1):');
  });
});

describe('returnNotesText', () => {
  it('puts an empty line between two notes', () => {
    const all = [
      { organisation: '甲', text: '甲\n一' },
      { organisation: '乙', text: '乙\n二' },
    ];
    expect(returnNotesText(all)).toBe('甲\n一\n\n乙\n二\n');
  });
});
