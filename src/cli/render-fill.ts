import type { Doubt } from '../app/find-doubts';
import type { FillableTable } from '../app/plan-fill';
import type { PlannedWrite, Unfillable } from '../domain/fill/fill-plan';
import { formatAmount } from '../domain/figures/amount';
import { formatA1 } from '../domain/grid/cell-ref';
import type { Table } from '../domain/table/table';
import type { ItemCode } from '../domain/templates/item';
import type { Template } from '../domain/templates/template';
import { causeText } from '../ui/text/zh-cn/causes';
import { findingStatement } from '../ui/text/zh-cn/findings';
import { unfillableText, writeReasonText } from '../ui/text/zh-cn/fills';
import { itemText } from '../ui/text/items';
import { quoted } from '../ui/text/quoted';
import { titleOf } from '../ui/text/recognition';
import { recognitionText } from '../ui/text/zh-cn/recognition';
import { alignColumns } from './columns';
import { type Line, type Tone, line } from './screen';

function writeRow(write: PlannedWrite, template: Template): readonly string[] {
  return [
    `    ${formatA1(write.ref)}`,
    write.before === '' ? '（空）' : write.before,
    `→ ${formatAmount(write.figure)}`,
    write.formula === undefined ? '（填数）' : `=${write.formula}`,
    `${itemText(template, write.code)}（${writeReasonText(write.reason)}）`,
  ];
}

function unfillableRow(unfillable: Unfillable, template: Template): readonly string[] {
  const { ref, code } = unfillable;
  return [
    `    ${ref === undefined ? '—' : formatA1(ref)}`,
    `${itemText(template, code)}：${unfillableText(unfillable)}`,
  ];
}

function section(title: string, tone: Tone, rows: readonly (readonly string[])[]): readonly Line[] {
  if (rows.length === 0) return [];
  return [
    line(`  ${title} ${String(rows.length)} 处`, tone),
    ...alignColumns(rows).map((row) => line(row)),
  ];
}

/** A part that is probably wrong itself, under the total that adds it up. */
function doubtRow(total: ItemCode, doubt: Doubt, table: Table): readonly string[] {
  const said =
    doubt.kind === 'finding'
      ? findingStatement(doubt.finding, table)
      : causeText(doubt.cause, table.template);
  return [`    ${total}`, said];
}

function planLines({ table, plan, chosen, doubts }: FillableTable): readonly Line[] {
  const { template } = table;
  const doubtful = chosen.flatMap(({ code }) =>
    (doubts.get(code) ?? []).map((doubt) => doubtRow(code, doubt, table)),
  );
  const rowsOf = (writes: readonly PlannedWrite[]): readonly (readonly string[])[] =>
    writes.map((write) => writeRow(write, template));
  const left = plan.writes.filter((write) => !chosen.includes(write));
  const lines = [
    ...section('填写', 'good', rowsOf(chosen)),
    ...section('与分项不符、没有改（要改请加 --update 代码 或 --update all）', 'bad', rowsOf(left)),
    ...section('填了，但分项有疑点，请核对', 'warn', doubtful),
    ...section(
      '不能填',
      'warn',
      plan.unfillable.map((unfillable) => unfillableRow(unfillable, template)),
    ),
  ];
  return lines.length === 0 ? [line('  没有要填的合计', 'good')] : lines;
}

/** What filling a workbook's totals will do, before it is done. */
export function renderFillPlan(file: string, tables: readonly FillableTable[]): readonly Line[] {
  return [
    line(file, 'strong'),
    ...tables.flatMap((fillable) => [
      line(`  工作表${quoted(fillable.table.grid.name)}  ${titleOf(fillable.table)}`, 'strong'),
      line(`  表样：${recognitionText(fillable.table)}`),
      ...planLines(fillable),
      [],
    ]),
  ];
}
