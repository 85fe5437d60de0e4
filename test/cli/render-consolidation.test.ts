import { renderConsolidation } from '../../src/cli/render-consolidation';
import { consolidationReport } from '../../src/cli/report-of-consolidation';
import { type Outcome, exitCodeOf } from '../../src/cli/consolidation-outcome';
import { returnNotes } from '../../src/app/return-notes';
import { RETURN_NOTE_WORDS } from '../../src/ui/text/zh-cn/return-notes';
import type { Received } from '../../src/app/receive-workbook';
import type { Choices } from '../../src/domain/consolidate/consolidation';
import { matchRoster } from '../../src/domain/consolidate/match-roster';
import { createRoster } from '../../src/domain/consolidate/roster';
import { consolidationReportSchema } from '../../src/formats/consolidation-report';
import { catalogueEntry } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile, type UnitSketch } from '../support/received-set';
import { rightFigures } from '../support/right-figures';

const template = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');

function sent(
  organisation: string,
  figures: UnitSketch['figures'],
  file = `${organisation}.xlsx`,
): Received {
  return receivedFile(template, { organisation, figures, file });
}

function outcomeOf(received: readonly Received[], given: Partial<Choices> = {}): Outcome {
  const source = consolidationSource(received, given);
  const { roster } = given;
  const match = roster && matchRoster(source.consolidation.placed, roster);
  return {
    received,
    source: { ...source, roster: match },
    isNamed: given.template !== undefined,
    output: '汇总.xlsx',
    notes: undefined,
    previous: undefined,
    against: undefined,
    problem: undefined,
  };
}

function screenOf(outcome: Outcome): string {
  return renderConsolidation(outcome)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n');
}

const broken: Received = {
  file: '坏.xls',
  fault: { code: 'encrypted' },
  forms: [],
  unrecognised: [],
};

describe('renderConsolidation', () => {
  it('says in a few lines that all is well', () => {
    const lines = screenOf(
      outcomeOf([sent('东区', rightFigures(template, 1)), sent('西区', rightFigures(template, 2))]),
    ).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      `汇总  ${template.title}`,
      '  表样：warmth-2022-shanghai（2 份报表中 2 份用它，最多）',
      '  共 2 个文件 2 份：已汇总 2 · 重报 0 · 互相矛盾 0 · 未汇总 0 · 读不出 0',
    ]);
    expect(lines.at(-1)).toBe(
      '已写入 汇总.xlsx：汇总表、分户明细、报送情况、审核问题。收到的文件没有改动。',
    );
  });

  it('tells a form that was named from one that most use', () => {
    const right = rightFigures(template, 1);
    const named = outcomeOf([sent('东区', right)], { template });
    expect(screenOf(named)).toContain('（--template 指定；1 份报表中 1 份用它）');
  });

  it('names the cell that cannot be read and the totals that are left blank for it', () => {
    const screen = screenOf(outcomeOf([sent('东区', { B1: '约三十', B2: 2 })]));
    expect(screen).toContain('填的不是数 1 处；B、B1 没有汇总');
    expect(screen).toMatch(/东区 {2}B1 .+ 填的是“约三十” {2}东区\.xlsx “送温暖统计表” E8/u);
  });

  it('shares a difference among those who cause it', () => {
    const right = rightFigures(template, 4);
    const screen = screenOf(
      outcomeOf([
        sent('东区', { ...right, C: Number(right['C']) + 9 }),
        sent('西区', {
          ...rightFigures(template, 9),
          C: Number(rightFigures(template, 9)['C']) - 2,
        }),
      ]),
    );
    expect(screen).toContain('上报的合计与分项不符 1 项（汇总表按分项重算）');
    expect(screen).toContain('多 7 人次：东区 +9、西区 -2');
  });

  it('says what is wrong with each file that was not added up', () => {
    const right = rightFigures(template, 1);
    const screen = screenOf(
      outcomeOf([
        sent('东区', right),
        sent('东区', right, '东区（又）.xlsx'),
        receivedFile(centre, { organisation: '南区', figures: rightFigures(centre, 1) }),
        broken,
      ]),
    );
    expect(screen).toContain('坏.xls  文件有打开密码；请用密码打开，取消密码后另存，再试一次');
    expect(screen).toContain('南区  南区.xlsx  是另一种报表，不能加在一起');
    expect(screen).toMatch(/重报 1 份\n {4}东区 {2}东区.*\.xlsx {2}与 .+ 相同，只汇总一份/u);
  });

  it('names files that were not read quietly, and finds nothing wrong with them', () => {
    const right = [
      sent('东区', rightFigures(template, 1)),
      sent('西区', rightFigures(template, 2)),
    ];
    const stray: Received = { ...broken, file: '说明.txt', fault: { code: 'skipped' } };
    const outcome = outcomeOf([...right, stray]);
    const screen = screenOf(outcome);
    expect(screen).toContain('共 2 个文件 2 份：');
    expect(screen).toContain('没有读 1 个文件（从文件名看不是报表）\n    说明.txt');
    expect(screen).not.toContain('读不出 1');
    // The heads of these forms are incomplete, which is no error.
    expect(exitCodeOf(outcome)).toBe(exitCodeOf(outcomeOf(right)));
    expect(exitCodeOf(outcomeOf([...right, broken]))).toBe(1);
    expect(consolidationReport(outcome).received.at(-1)).toMatchObject({
      status: 'skipped',
      reason: null,
      fault: { code: 'skipped', message: '不是报表（没有读）' },
    });
    const notes = outcome.source && returnNotes({ ...outcome.source, words: RETURN_NOTE_WORDS });
    expect(notes?.map(({ organisation }) => organisation)).not.toContain('说明.txt');
  });

  it('stays readable when thousands are wrong: the rest is in the workbook', () => {
    const faults = Array.from({ length: 3000 }, (_, at) => ({
      ...broken,
      file: `坏${String(at)}.xls`,
    }));
    const names = Array.from({ length: 3000 }, (_, at) => `第${String(at)}区`);
    const outcome = outcomeOf([sent('东区', rightFigures(template, 1)), ...faults], {
      roster: createRoster(names),
    });
    const screen = screenOf(outcome);
    expect(screen.split('\n').length).toBeLessThan(40);
    expect(screen).toContain('未报：第0区、第1区、');
    expect(screen).toContain(' 等 3000 个');
    expect(screen).toContain('…… 还有 2980 条，见“报送情况”');
  });

  it('says that nothing was written when there was no form', () => {
    const outcome: Outcome = {
      received: [broken],
      source: undefined,
      isNamed: false,
      output: undefined,
      notes: undefined,
      previous: undefined,
      against: undefined,
      problem: undefined,
    };
    expect(screenOf(outcome)).toContain('坏.xls  文件有打开密码');
    expect(screenOf(outcome)).toContain('没有写：没有一份报表可以汇总。');
    expect(consolidationReport(outcome)).toMatchObject({
      template: null,
      totals: {},
      output: null,
    });
  });
});

describe('consolidationReport', () => {
  const outcome = outcomeOf(
    [
      sent('东区', { A: 3, B1: '1.50', B2: '约三十' }),
      sent('东区', { A: 3, B1: '1.50', B2: '约三十' }, '东区(1).xlsx'),
      receivedFile(centre, { organisation: '南区', figures: { I: '是' } }),
      broken,
    ],
    { roster: createRoster(['东区总工会', '北区总工会']) },
  );
  const report = consolidationReport(outcome);

  it('is what the published schema says', () => {
    expect(consolidationReportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
  });

  it('has null for what is blank, blocked or counted, and tells them apart', () => {
    const { totals, items } = report;
    expect([totals['A'], totals['B1'], totals['B2'], totals['B'], totals['C1']]).toEqual([
      '3',
      '1.5',
      null,
      null,
      null,
    ]);
    expect(['A', 'B1', 'B2', 'B', 'C1'].map((code) => items[code]?.kind)).toEqual([
      'added',
      'added',
      'blocked',
      'blocked',
      'blank',
    ]);
    expect(items['B']?.blockedBy).toMatchObject([{ organisation: '东区', item: 'B2', cell: 'E9' }]);
  });

  it('counts answers', () => {
    const answered = consolidationReport(
      outcomeOf([
        receivedFile(centre, { organisation: '南区', figures: { I: '是' } }),
        receivedFile(centre, { organisation: '北区', figures: { I: '否' } }),
      ]),
    );
    expect(answered.totals['I']).toBeNull();
    expect(answered.items['I']).toMatchObject({ kind: 'answers', answers: { yes: 1, no: 1 } });
  });

  it('gives every form a status and every file that could not be read a fault', () => {
    expect(report.received.map(({ file, status, reason }) => [file, status, reason?.code])).toEqual(
      [
        ['东区.xlsx', 'included', undefined],
        ['东区(1).xlsx', 'duplicate', 'same-as'],
        ['南区.xlsx', 'excluded', 'other-form'],
        ['坏.xls', 'fault', undefined],
      ],
    );
    expect(report.received[3]?.fault?.code).toBe('encrypted');
  });

  it('counts units against the roster', () => {
    expect(report.missing).toEqual(['北区总工会']);
    expect(report.roster).toMatchObject({ expected: 2, received: 1, missing: 1, duplicates: 1 });
  });
});
