import { checkReportJsonSchema, checkReportSchema } from '../../src/formats/check-report';

const item = { cell: 'F15', raw: '１２', figure: '12', label: '建档困难职工', measure: '人次' };
const table = {
  sheet: '附件1',
  template: { id: null, status: 'inferred', title: '', differences: [] },
  organisation: null,
  items: { C3: item },
  summary: { rules: 0, passed: 0, rounding: 0, errors: 0, queries: 0, hints: 0, unchecked: 0 },
  findings: [],
};

function isReport(change: object): boolean {
  const workbook = { file: 'a.xlsx', fault: null, tables: [table], unrecognised: [], ...change };
  return checkReportSchema.safeParse({ version: 1, workbooks: [workbook] }).success;
}

const withItem = (change: object): object => ({
  tables: [{ ...table, items: { C3: { ...item, ...change } } }],
});

describe('checkReportSchema', () => {
  it('takes the smallest report and one with a table', () => {
    expect(checkReportSchema.safeParse({ version: 1, workbooks: [] }).success).toBe(true);
    expect(isReport({})).toBe(true);
  });

  it('refuses another version', () => {
    expect(checkReportSchema.safeParse({ version: 2, workbooks: [] }).success).toBe(false);
  });

  it.each(['12.50', '1e3', '007', '1,234', '.5', '5.', ''])('refuses the figure %j', (figure) => {
    expect(isReport(withItem({ figure }))).toBe(false);
  });

  it.each(['0', '-0.07', '12', '1234.5'])('takes the figure %j', (figure) => {
    expect(isReport(withItem({ figure }))).toBe(true);
  });

  it.each(['$F$15', 'f15', 'F0', '15'])('refuses the cell %j', (cell) => {
    expect(isReport(withItem({ cell }))).toBe(false);
  });

  it('refuses a fault without words', () => {
    expect(isReport({ fault: { code: 'encrypted', message: '' }, tables: [] })).toBe(false);
  });
});

describe('checkReportJsonSchema', () => {
  it('asks for the version and lets later fields come', () => {
    const schema = JSON.stringify(checkReportJsonSchema());
    expect(schema).toContain('"const":1');
    expect(schema).not.toContain('"additionalProperties":false');
  });
});
