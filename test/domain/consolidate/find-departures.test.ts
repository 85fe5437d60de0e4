import type { SetFinding } from '../../../src/domain/consolidate/consolidation';
import { toSubmission } from '../../../src/domain/consolidate/to-submission';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { type CellSketch, gridOf } from '../../support/grid-of';
import { consolidationOf } from '../../support/consolidation-of';
import { paperOf } from '../../support/paper-of';
import { catalogueEntry } from '../../support/read-catalogue-entry';

const template = catalogueEntry('warmth-2022-shanghai');
const CODES = [
  'rows-unplaced',
  'labels-changed',
  'columns-unplaced',
] as const satisfies readonly SetFinding['code'][];

type Rows = readonly (readonly CellSketch[])[];
/** Changes the rows of the paper: number, code, label, column label, value. */
type Change = (rows: Rows) => Rows;

/** What is told of a sheet that is as the paper prints it but for one change. */
function departuresWith(change: Change): readonly SetFinding[] {
  const { head, rows } = paperOf(template);
  const filled = rows.map((row, index) => [...row.slice(0, 4), 10 + index]);
  const { tables } = recogniseWorkbook({ sheets: [gridOf([...head, ...change(filled)])] }, [
    template,
  ]);
  expect(tables).toMatchObject([{ status: 'registered' }]);
  const submissions = tables.map((table) => toSubmission(table, '东区.xlsx'));
  const { findings } = consolidationOf(submissions, {}, [template]);
  return findings.filter(({ code }) => CODES.some((one) => one === code));
}

/** Puts rows behind that of a code. */
function behind(code: string, added: Rows): Change {
  return (rows) => rows.flatMap((row) => (row[1] === code ? [row, ...added] : [row]));
}

const LAST = template.items.at(-1)?.code ?? '';

describe('findDepartures', () => {
  it('tells nothing of sheets that are as the paper', () => {
    expect(departuresWith((rows) => rows)).toEqual([]);
  });

  it.each([
    ['between', 'D11', ['C12', 'D12']],
    ['below', LAST, ['K8', 'K9']],
  ])('tells coded rows %s the items that the form lacks', (_where, code, codes) => {
    const rows = codes.map((one, at) => ['', one, '慰问快递小哥（人次）', '', 35 + at]);
    const [found, ...more] = departuresWith(behind(code, rows));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'rows-unplaced', severity: 'error' });
    expect(
      found?.code === 'rows-unplaced' ? found.rows.map((row) => [row.code, row.raw]) : [],
    ).toEqual(codes.map((one, at) => [one, String(35 + at)]));
  });

  it.each<[string, CellSketch]>([
    ['blank', ''],
    ['0', 0],
  ])('passes over coded rows that state %s', (_what, value) => {
    expect(departuresWith(behind('D11', [['', 'C12', '慰问快递小哥（人次）', '', value]]))).toEqual(
      [],
    );
  });

  it('tells what is unreadable in a coded row', () => {
    const rows = [['', 'C12', '慰问快递小哥（人次）', '', '约三十']];
    expect(departuresWith(behind('D11', rows))).toMatchObject([{ severity: 'error' }]);
  });

  it('passes over a subtotal of the clerk', () => {
    expect(departuresWith(behind('B6', [['', '', '小计', '', 99]]))).toEqual([]);
  });

  it('names both labels of an item that was renamed', () => {
    const found = departuresWith((rows) =>
      rows.map((row) =>
        row[1] === 'F1' ? [row[0] ?? '', 'F1', '其中：心理服务（人次）', '', 12] : row,
      ),
    );
    expect(found).toMatchObject([
      {
        code: 'labels-changed',
        severity: 'query',
        labels: [{ code: 'F1', printed: '提供心理健康服务', found: '心理服务' }],
      },
    ]);
  });

  it('tells columns of figures that were not added up', () => {
    const found = departuresWith((rows) => rows.map((row) => [...row, 1, 2]));
    expect(found).toMatchObject([{ code: 'columns-unplaced', severity: 'error', cols: [5, 6] }]);
  });

  it('passes over columns that the one that was read adds up', () => {
    const split: Change = (rows) => rows.map((row) => [...row, Number(row[4]) - 2, 2]);
    expect(departuresWith(split)).toEqual([]);
  });
});
