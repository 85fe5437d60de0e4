import {
  type ConsolidationSource,
  isBroken,
  isSkipped,
  toldSet,
} from '../app/consolidation-source';
import { nameOfSubmission } from '../domain/consolidate/detail-of';
import { type Outcome, type OutcomeSource, hasIncluded } from './consolidation-outcome';
import { changeLines } from './render-changes';
import { superiorLines } from './render-superior';
import { problemLines } from './render-set-problems';
import { fileLines } from './render-received';
import { namesText } from './short-names';
import { type Line, line } from './screen';

/** What a consolidation came to, for people; what is too long for a screen stands in the workbook. */
export function renderConsolidation(outcome: Outcome): readonly Line[] {
  const { received, source } = outcome;
  if (source === undefined) {
    return [
      line('汇总', 'strong'),
      line(`  共 ${String(received.length)} 个文件，没有一份能识别的报表`, 'bad'),
      ...fileLines(outcome),
      ...endLines(outcome),
    ];
  }
  const told = toldSet(source.consolidation);
  return [
    line(`汇总  ${source.consolidation.template.title}`, 'strong'),
    line(`  表样：${templateText(source, outcome)}`),
    line(`  ${countsText(outcome, source)}`),
    ...rosterLines(source, told.nameOf),
    ...problemLines(source),
    ...fileLines(outcome),
    ...comparisonLines(outcome, source),
    ...endLines(outcome),
  ];
}

function comparisonLines(
  { previous, against }: Outcome,
  { consolidation: { template } }: OutcomeSource,
): readonly Line[] {
  return [
    ...(previous === undefined ? [] : changeLines(previous.changes, previous, template)),
    ...(against === undefined ? [] : superiorLines(against, template)),
  ];
}

/** Which form it is and why. */
function templateText({ consolidation }: ConsolidationSource, { isNamed }: Outcome): string {
  const { template, placed } = consolidation;
  const all = String(placed.length);
  const users = placed.filter(({ submission }) => submission.form.templateId === template.id);
  const use = `${all} 份报表中 ${String(users.length)} 份用它`;
  if (template.id === undefined) return `未登记，按表内印的公式汇总（${use}）`;
  return `${template.id}（${isNamed ? `--template 指定；${use}` : `${use}，最多`}）`;
}

/** 共 N 份, and what became of them. */
function countsText({ received }: Outcome, { consolidation, words }: ConsolidationSource): string {
  const { statuses } = words.receipt;
  const { placed } = consolidation;
  const faults = received.filter(isBroken).length;
  const files = received.filter((file) => !isSkipped(file)).length;
  const parts = (['included', 'duplicate', 'conflict', 'excluded'] as const).map((status) => {
    const count = placed.filter(({ standing }) => standing.status === status).length;
    return `${statuses[status]} ${String(count)}`;
  });
  const all = `共 ${String(files)} 个文件 ${String(placed.length + faults)} 份`;
  return `${all}：${[...parts, `${statuses.fault} ${String(faults)}`].join(' · ')}`;
}

type NameOf = ReturnType<typeof toldSet>['nameOf'];

/** 应报 · 已报 · 未报 · 重报 · 名单外 in units, then their names. */
function rosterLines(source: OutcomeSource, nameOf: NameOf): readonly Line[] {
  const { roster: match, consolidation } = source;
  if (match === undefined) return [];
  const { expected, notOnRoster, nameless } = match;
  const missing = expected.filter(({ keys }) => keys.length === 0);
  const again = expected.filter(({ keys }) => keys.length > 1);
  const unknown = new Set(notOnRoster);
  const strangers = consolidation.placed.flatMap(({ key, submission }) =>
    unknown.has(key) ? [nameOfSubmission(submission)] : [],
  );
  const counts = [
    `应报 ${String(expected.length)}`,
    `已报 ${String(expected.length - missing.length)}`,
    `未报 ${String(missing.length)}`,
    `重报 ${String(again.length)}`,
    `名单外 ${String(new Set(strangers).size)}`,
  ];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['未报', missing.map(({ name }) => name)],
    ['重报', again.map(({ name, keys }) => `${name}（${String(keys.length)} 份）`)],
    ['名单外', [...new Set(strangers)]],
    ['没有填写填报单位', nameless.map(nameOf)],
  ];
  return [
    line(`  ${counts.join(' · ')}`),
    ...lists.flatMap(([title, names]) =>
      names.length === 0 ? [] : [line(`    ${title}：${namesText(names)}`, 'warn')],
    ),
    ...expected.flatMap(({ name, uncertain }) =>
      uncertain.length === 0
        ? []
        : [
            line(
              `    ${name} 按未报计；${namesText(uncertain.map(nameOf))} 是不是它？请核对单位名称`,
              'warn',
            ),
          ],
    ),
  ];
}

/** Where the result is, or that there is none. */
function endLines(outcome: Outcome): readonly Line[] {
  const { output, source, notes, previous, against } = outcome;
  if (output === undefined && outcome.problem !== undefined) return [];
  if (output === undefined || source === undefined || !hasIncluded(source)) {
    return [[], line('没有写：没有一份报表可以汇总。', 'bad')];
  }
  const { summary, detail, receipt, review, changes, superior } = source.words.sheets;
  const more = [
    ...(previous === undefined ? [] : [changes]),
    ...(against === undefined ? [] : [superior]),
  ];
  const sheets = [summary, detail, receipt, review, ...more].join('、');
  return [
    [],
    line(`已写入 ${output}：${sheets}。收到的文件没有改动。`, 'good'),
    ...(notes === undefined
      ? []
      : [line(`已写入 ${notes.file}：退改单 ${String(notes.count)} 份。`, 'good')]),
  ];
}
