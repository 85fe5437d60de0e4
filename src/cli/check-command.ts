import { type CheckedWorkbook, checkWorkbook } from '../app/check-workbook';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail } from '../domain/kernel/result';
import {
  CHECK_REPORT_VERSION,
  type CheckReport,
  type WorkbookReport,
} from '../formats/check-report';
import { type ExitCode, gravest } from './exit-code';
import { type Input, findInputs } from './find-inputs';
import { openFile } from './open-file';
import { printJson } from './print-json';
import { renderCheck, renderTally } from './render-check';
import { workbookReport } from './report-of-check';
import type { Session } from './session';

type Checked = Result<CheckedWorkbook, WorkbookFault>;

async function checkInput(
  { file, fault }: Input,
  { catalogue, reader }: Session,
): Promise<Checked> {
  if (fault !== undefined) return fail(fault);
  const opened = await openFile(file, reader);
  return opened.ok ? checkWorkbook(opened.value.workbook, catalogue) : opened;
}

function exitCodeOf(checked: Checked): ExitCode {
  if (!checked.ok) return 2;
  return checked.value.tables.some(({ result }) => result.summary.errors > 0) ? 1 : 0;
}

async function checkForPeople(inputs: readonly Input[], session: Session): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const input of inputs) {
    const checked = await checkInput(input, session);
    session.screen.print(renderCheck(input.file, checked));
    codes.push(exitCodeOf(checked));
  }
  if (codes.length > 1) session.screen.print(renderTally(codes));
  return gravest(codes);
}

async function checkForMachines(inputs: readonly Input[], session: Session): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const workbooks: WorkbookReport[] = [];
  for (const input of inputs) {
    const checked = await checkInput(input, session);
    workbooks.push(workbookReport(input.file, checked));
    codes.push(exitCodeOf(checked));
  }
  const report: CheckReport = { version: CHECK_REPORT_VERSION, workbooks };
  printJson(session.output, report);
  return gravest(codes);
}

/** `check FILE…`: checks workbooks one by one and tells people or machines how each came out. */
export async function runCheck(
  places: readonly string[],
  options: { readonly json?: boolean },
  session: Session,
): Promise<ExitCode> {
  const inputs = await findInputs(places);
  return options.json === true
    ? checkForMachines(inputs, session)
    : checkForPeople(inputs, session);
}
