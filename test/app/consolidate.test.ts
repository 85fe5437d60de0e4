import { consolidateReceived } from '../../src/app/consolidate';
import { unpackFindings } from '../../src/app/pack-findings';
import { type Received, receiveFault, receiveWorkbook } from '../../src/app/receive-workbook';
import { NO_CHOICES } from '../../src/domain/consolidate/consolidate';
import type { Finding } from '../../src/domain/check/finding';
import type { FindingReport } from '../../src/formats/check-report';
import { gridOf } from '../support/grid-of';
import { paperOf } from '../support/paper-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';

const catalogue = catalogueIds().map(catalogueEntry);
const beijing = catalogueEntry('warmth-2022-beijing');

function wordFinding({ code, severity }: Finding): FindingReport {
  const sides = { actual: null, expected: null, difference: null };
  return { code, severity, item: null, parts: [], cells: [], causes: [], message: code, ...sides };
}

/** The Beijing form as a unit sends it, in which the n-th item states n: its sums are wrong. */
function receivedFrom(unit: string, file = `${unit}.xlsx`): Received {
  const { head, rows } = paperOf(beijing);
  const named = head.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace('示例区总工会', unit) : cell)),
  );
  const sheet = gridOf([...named, ...rows], { name: '附件1' });
  return receiveWorkbook({ sheets: [sheet] }, { file, catalogue, wordFinding });
}

describe('receiveWorkbook', () => {
  it('keeps what consolidating needs, and what the check found in words', () => {
    const received = receivedFrom('东区总工会', '甲市/东区.xlsx');
    expect(received).toMatchObject({ file: '甲市/东区.xlsx', fault: undefined, unrecognised: [] });
    const [form] = received.forms;
    expect(form?.submission).toMatchObject({
      source: { file: '甲市/东区.xlsx', sheet: '附件1' },
      organisation: '东区总工会',
      form: { templateId: 'warmth-2022-beijing', year: 2022 },
    });
    const findings = form === undefined ? [] : unpackFindings(form.findings);
    expect(findings.map(({ message }) => message)).toContain('sum-mismatch');
    expect(form?.summary.errors).toBeGreaterThan(0);
    expect(structuredClone(received)).toEqual(received);
  });

  it('says of a file without a form why it has none', () => {
    const empty = receiveWorkbook({ sheets: [] }, { file: 'a.xlsx', catalogue, wordFinding });
    expect(empty).toMatchObject({ file: 'a.xlsx', fault: { code: 'no-table' }, forms: [] });
  });
});

describe('consolidateReceived', () => {
  const east = receivedFrom('东区总工会');
  const west = receivedFrom('西区总工会');
  const broken = receiveFault('坏.xlsx', { code: 'encrypted' });

  it('adds the forms of all files, whatever became of the others', () => {
    const set = consolidateReceived([east, broken, west], { catalogue });
    const [item] = beijing.items;
    if (set === undefined || item === undefined) throw new Error('Nothing consolidated');
    expect(set.consolidation.totals.get(item.code)).toMatchObject({ contributors: 2 });
    expect(set.roster).toBeUndefined();
    expect(set.withErrors).toEqual(['东区总工会.xlsx\n附件1', '西区总工会.xlsx\n附件1']);
    expect(set.forms.get('西区总工会.xlsx\n附件1')).toBe(west.forms[0]);
  });

  it('holds the set against the roster', () => {
    const choices = { ...NO_CHOICES, roster: { names: ['东区', '南区'] } };
    const roster = consolidateReceived([east, west], { catalogue, choices })?.roster;
    expect(roster?.expected.map(({ keys }) => keys.length)).toEqual([1, 0]);
    expect(roster?.notOnRoster).toEqual(['西区总工会.xlsx\n附件1']);
  });

  it('has nothing to give where no file has a form', () => {
    expect(consolidateReceived([broken], { catalogue })).toBeUndefined();
  });
});
