import { parseCatalogueEntry } from '../../src/formats/catalogue';

const VALID = {
  answered: [],
  columnHeads: { item: '项目', number: '编号', value: '合计' },
  errata: [],
  family: 'other',
  headFields: ['填报单位'],
  id: 'other-2022',
  office: { en: 'Federation of Trade Unions', zh: '某市总工会' },
  perHead: [],
  rows: [
    ['1', 'A', '慰问职工（人次）', ''],
    ['', 'B', '慰问金额（万元）', ''],
    ['2', 'C', '是否慰问（是/否）', ''],
  ],
  source: '某市总工会',
  title: '2022年慰问统计表',
  version: 1,
  year: 2022,
};

/** Paths and problems of an entry with some keys changed. */
function problemsOf(change: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = parseCatalogueEntry({ ...VALID, ...change });
  return parsed.ok ? [] : parsed.fault.problems.map(({ path, problem }) => `${path}: ${problem}`);
}

describe('parseCatalogueEntry', () => {
  it('reads items off the printed rows', () => {
    const parsed = parseCatalogueEntry(VALID);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        id: 'other-2022',
        year: 2022,
        items: [
          { code: 'A', label: '慰问职工', measure: { unit: '人次' } },
          { code: 'B', label: '慰问金额', measure: { unit: '万元' } },
          { code: 'C', label: '是否慰问', measure: { kind: 'answer' } },
        ],
        printedRows: [
          { number: '1', code: 'A', label: '慰问职工（人次）', columnLabel: '' },
          {},
          {},
        ],
        defects: [],
      },
    });
  });

  it('adds the rules that the print leaves out', () => {
    const parsed = parseCatalogueEntry({
      ...VALID,
      answered: [{ answer: 'C', amount: 'B', source: '甲' }],
      perHead: [{ pairs: [['A', 'B']], plausible: [20, 20000], usual: 3000, source: '乙' }],
    });
    expect(parsed.ok && parsed.value.rules).toEqual([
      expect.objectContaining({ kind: 'paired', id: 'paired:A-B' }),
      {
        kind: 'per-head',
        id: 'per-head:A-B',
        source: '乙',
        people: 'A',
        money: 'B',
        limits: { plausible: [20, 20000], usual: 3000 },
      },
      { kind: 'answered', id: 'answered:C-B', source: '甲', answer: 'C', amount: 'B' },
    ]);
  });

  it.each([
    ['no object', null],
    ['a list', []],
    ['a text', '{}'],
  ])('refuses %s', (_, json) => {
    expect(parseCatalogueEntry(json)).toMatchObject({
      ok: false,
      fault: { code: 'catalogue-entry-refused', problems: [{ path: '' }] },
    });
  });

  it.each([
    ['version', { version: 2 }],
    ['family', { family: 'warm' }],
    ['id', { id: 'Warmth 2022' }],
    ['title', { title: ' ' }],
    ['year', { year: '2022' }],
    ['rows', { rows: [] }],
    ['rows.0', { rows: [['1', 'A', '甲']] }],
    ['rows.0.2', { rows: [['1', 'A', 3, '']] }],
    ['headFields', { headFields: [] }],
    ['columnHeads.value', { columnHeads: { item: '项目', number: '编号' } }],
    ['errata.0.code', { errata: [{ row: 0, code: 'CIO', note: '甲' }] }],
    ['errata.0.row', { errata: [{ row: 3, code: 'D', note: '甲' }] }],
    ['errata.0.row', { errata: [{ row: -1, code: 'D', note: '甲' }] }],
    [
      'perHead.0.plausible',
      { perHead: [{ pairs: [['A', 'B']], plausible: [9, 2], source: '乙' }] },
    ],
    [
      'perHead.0.pairs.0.1',
      { perHead: [{ pairs: [['A', 'D']], plausible: [1, 2], source: '乙' }] },
    ],
    [
      'perHead.0.pairs.0.0',
      { perHead: [{ pairs: [['C', 'B']], plausible: [1, 2], source: '乙' }] },
    ],
    ['answered.0.answer', { answered: [{ answer: 'A', amount: 'B', source: '甲' }] }],
    ['answered.0.amount', { answered: [{ answer: 'C', amount: 'A', source: '甲' }] }],
  ])('names the path of what is wrong: %s', (path, change) => {
    expect(problemsOf(change)).toEqual([expect.stringMatching(new RegExp(`^${path}: .`, 'u'))]);
  });

  it('refuses keys it does not know, and says which', () => {
    expect(problemsOf({ limits: [] })).toEqual([expect.stringContaining('limits')]);
    expect(problemsOf({ columnHeads: { ...VALID.columnHeads, note: '' } })).toEqual([
      expect.stringMatching(/^columnHeads: .*note/u),
    ]);
  });

  it('refuses a rule that stands twice', () => {
    const limits = { pairs: [['A', 'B']], plausible: [20, 20000], source: '乙' };
    expect(problemsOf({ perHead: [limits, limits] })).toEqual([': rule per-head:A-B stands twice']);
  });
});
