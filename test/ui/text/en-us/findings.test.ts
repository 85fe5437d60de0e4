import {
  findingAdvice,
  findingMessage,
  findingName,
  findingStatement,
} from '../../../../src/ui/text/en-us/findings';
import { EVERY_FINDING } from '../../../support/every-finding';
import { TABLE } from '../../../support/example-table';
import { tableOf } from '../../../support/table-of';

const rows = Object.values(EVERY_FINDING);

describe('findingStatement', () => {
  it.each(rows.map(([finding, , sentence]) => [finding.code, sentence, finding] as const))(
    'words %s as: %s',
    (_, sentence, finding) => {
      expect(findingStatement(finding, TABLE)).toBe(sentence);
    },
  );

  it('says that a blank total is blank, though it counts as 0', () => {
    const [finding] = EVERY_FINDING['sum-mismatch'];
    const blank = tableOf({ rows: [['B', '筹集慰问款物总额（万元）', '']] });
    expect(findingStatement(finding, blank)).toContain(': (blank) ≠ B1+B2');
  });

  it('counts one row and one column, and leaves out what is not hidden', () => {
    const [finding] = EVERY_FINDING['hidden-cells'];
    expect(findingStatement({ ...finding, rows: [], cols: [1] }, TABLE)).toBe(
      'Hidden, but counted: column B',
    );
    expect(findingStatement({ ...finding, rows: [4], cols: [] }, TABLE)).toBe(
      'Hidden, but counted: row 5',
    );
  });
});

describe('findingMessage', () => {
  it('stands alone: cells, both sides, difference and what to do', () => {
    expect(findingMessage(EVERY_FINDING['sum-mismatch'][0], TABLE)).toBe(
      'C5: B 筹集慰问款物总额: 27.22 ≠ B1+B2 = 27.29, difference -0.07 × 10,000 yuan. Check the total and its parts, and correct what is wrong.',
    );
  });

  it.each(rows.map(([finding]) => [finding.code, finding] as const))(
    'leaves no gap in %s',
    (_, finding) => {
      const message = findingMessage(finding, TABLE);
      expect(message).not.toMatch(/undefined|NaN|\[object|\.\.| {2}|“”/u);
      expect(message.endsWith('.')).toBe(true);
    },
  );
});

describe('findingName', () => {
  it('names every kind differently', () => {
    const names = rows.map(([{ code }]) => findingName(code));
    expect(new Set(names).size).toBe(rows.length);
  });
});

describe('findingAdvice', () => {
  it('asks for an explanation where a figure may be right', () => {
    expect(findingAdvice(EVERY_FINDING['people-without-money'][0])).toBe(
      'Check it; if it is right, write an explanation',
    );
  });
});
