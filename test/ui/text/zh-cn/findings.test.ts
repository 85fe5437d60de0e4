import {
  findingAdvice,
  findingMessage,
  findingName,
  findingStatement,
} from '../../../../src/ui/text/zh-cn/findings';
import { codeOf } from '../../../support/code-of';
import { EVERY_FINDING } from '../../../support/every-finding';
import { TABLE } from '../../../support/example-table';
import { tableOf } from '../../../support/table-of';

const rows = Object.values(EVERY_FINDING);

describe('findingStatement', () => {
  it.each(rows.map(([finding, sentence]) => [finding.code, sentence, finding] as const))(
    'words %s as: %s',
    (_, sentence, finding) => {
      expect(findingStatement(finding, TABLE)).toBe(sentence);
    },
  );

  it('says that a blank total is blank, though it counts as 0', () => {
    const [finding] = EVERY_FINDING['sum-mismatch'];
    const blank = tableOf({ rows: [['B', '筹集慰问款物总额（万元）', '']] });
    expect(findingStatement(finding, blank)).toContain('（没有填） ≠ B1+B2');
  });

  it('shortens a label too long for a sentence', () => {
    const finding = { ...EVERY_FINDING.negative[0], item: codeOf('D') };
    expect(findingStatement(finding, TABLE)).toBe(
      'D 在疫情防控期间坚守岗位的医务人员及其家属… 是负数 -5',
    );
  });
});

describe('findingMessage', () => {
  it('stands alone: cells, both sides, difference and what to do', () => {
    expect(findingMessage(EVERY_FINDING['sum-mismatch'][0], TABLE)).toBe(
      'C5：B 筹集慰问款物总额 27.22 ≠ B1+B2 = 27.29，差 -0.07 万元。请核对合计与各分项，改正后再报。',
    );
  });

  it.each(rows.map(([finding]) => [finding.code, finding] as const))(
    'leaves no gap in %s',
    (_, finding) => {
      const message = findingMessage(finding, TABLE);
      expect(message).not.toMatch(/undefined|NaN|\[object|。。|“”/u);
      expect(message.endsWith('。')).toBe(true);
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
    expect(findingAdvice(EVERY_FINDING['people-without-money'][0])).toBe('请核对；属实请填写说明');
  });
});
