import { type FillableTable, type UpdateChoice, planFill } from '../app/plan-fill';
import type { PlannedWrite } from '../domain/fill/fill-plan';
import { toHalfWidth } from '../domain/figures/half-width';
import type { ExitCode } from './exit-code';
import { listText } from '../ui/text/zh-cn/phrases';
import { lossesText } from '../ui/text/zh-cn/losses';
import { faultText } from '../ui/text/zh-cn/faults';
import { writeFaultText } from '../ui/text/zh-cn/faults';
import { fillBytes, resultExtension } from './fill-bytes';
import { type OpenedFile, openFile } from './open-file';
import { renderFillPlan } from './render-fill';
import { saveFile, targetProblem } from './save-file';
import { line } from './screen';
import type { Session } from './session';

/** What `fill` is told on the command line. */
export interface FillOptions {
  readonly output: string;
  readonly force?: boolean;
  /** `all`, or codes with commas between them. */
  readonly update?: string;
}

function toUpdateChoice(text: string | undefined): UpdateChoice {
  const codes = toHalfWidth(text ?? '')
    .split(/[,、\s]+/u)
    .filter((code) => code !== '');
  if (codes.some((code) => code.toLowerCase() === 'all')) return 'all';
  return new Set(codes.map((code) => code.toUpperCase()));
}

/** Codes the user wants changed that no disagreeing total has: a slip of the user, so nothing is written. */
function idleCodes(update: UpdateChoice, writes: readonly PlannedWrite[]): readonly string[] {
  if (update === 'all') return [];
  const disagreeing = writes.filter(({ reason }) => reason === 'disagrees').map(({ code }) => code);
  return [...update].filter((code) => !disagreeing.some((one) => one === code));
}

/** Whether a total still disagrees, could not be filled because of its parts, or adds up a doubtful one. */
function isLeftWrong({ plan, chosen, doubts }: FillableTable): boolean {
  const isObstructed = plan.unfillable.some(
    ({ reason }) => reason === 'part-unreadable' || reason === 'part-absent',
  );
  const isDoubtful = chosen.some(({ code }) => doubts.has(code));
  return chosen.length < plan.writes.length || isObstructed || isDoubtful;
}

function complain(session: Session, text: string): ExitCode {
  session.complaints.print([line(`${text}。`)]);
  return 2;
}

interface Job {
  readonly file: string;
  readonly opened: OpenedFile;
  readonly tables: readonly FillableTable[];
}

async function writeFilled(job: Job, options: FillOptions, session: Session): Promise<ExitCode> {
  const { file, opened, tables } = job;
  const writes = tables.flatMap(({ chosen }) => chosen);
  const filled = fillBytes(opened, writes);
  if (!filled.ok) return complain(session, `${file} 没有填：${writeFaultText(filled.fault)}`);
  const target = { file: options.output, force: options.force === true };
  const problem = await saveFile(target, filled.value.bytes);
  if (problem !== undefined) return complain(session, problem);
  const { losses } = filled.value;
  const copied = losses === undefined ? [] : [line(`${lossesText(losses)}。`, 'warn')];
  session.screen.print([
    line(
      `已写入 ${options.output}：填写 ${String(writes.length)} 处，其余单元格没有改动。`,
      'good',
    ),
    ...copied,
  ]);
  return tables.some(isLeftWrong) ? 1 : 0;
}

/** `fill FILE -o OUT`: lists what would be filled, then writes it into a copy. */
export async function runFill(
  file: string,
  options: FillOptions,
  session: Session,
): Promise<ExitCode> {
  const opened = await openFile(file, session.reader);
  if (!opened.ok) return complain(session, `${file} 不能填：${faultText(opened.fault)}`);
  const update = toUpdateChoice(options.update);
  const planned = planFill(opened.value.workbook, session.catalogue, { update });
  if (!planned.ok) return complain(session, `${file} 不能填：${faultText(planned.fault)}`);
  const tables = planned.value;
  session.screen.print(renderFillPlan(file, tables));
  const idle = idleCodes(
    update,
    tables.flatMap(({ plan }) => plan.writes),
  );
  if (idle.length > 0) {
    return complain(session, `没有写：${listText(idle)} 不是与分项不符的合计，请检查 --update`);
  }
  const extension = resultExtension(opened.value);
  const problem = await targetProblem(
    { file: options.output, force: options.force === true },
    { extension, source: file },
  );
  if (problem !== undefined) return complain(session, problem);
  return writeFilled({ file, opened: opened.value, tables }, options, session);
}
