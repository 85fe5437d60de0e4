import type { Summary } from '../domain/check/check-result';
import type { Finding } from '../domain/check/finding';
import type { Submission } from '../domain/consolidate/submission';
import { toSubmission } from '../domain/consolidate/to-submission';
import { maskLongNumbers } from '../domain/figures/mask-long-numbers';
import type { Workbook } from '../domain/grid/grid';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Unrecognised } from '../domain/recognise/recognise-workbook';
import type { Table } from '../domain/table/table';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { FindingReport } from '../formats/check-report';
import { type CheckedTable, checkWorkbook } from './check-workbook';
import { type PackedFindings, packFindings } from './pack-findings';
import { unitsOfResults } from './units-of-result';

/** One form of a received file, checked and boiled down. */
export interface ReceivedForm {
  readonly submission: Submission;
  readonly summary: Summary;
  /** What the check found, in words (`unpackFindings`). */
  readonly findings: PackedFindings;
}

/**
 * What is known of a received file once it was read: plain data, so that a worker can hand it over.
 *
 * `fault`: why no form can be had from it; then there are no forms.
 */
export interface Received {
  /** Path inside the chosen set, as the user knows it. */
  readonly file: string;
  readonly fault: WorkbookFault | undefined;
  /** In the order of the sheets. */
  readonly forms: readonly ReceivedForm[];
  /** Parts of sheets that look like a form and could not be recognised. */
  readonly unrecognised: readonly Unrecognised[];
}

/** What receiving a workbook needs to know. */
export interface Receiving {
  readonly file: string;
  readonly catalogue: readonly RegisteredTemplate[];
  /** Puts a finding in words, in the language of whoever reads them. */
  readonly wordFinding: (finding: Finding, table: Table) => FindingReport;
}

/** Recognises and checks every form of a workbook and keeps what consolidating needs. */
export function receiveWorkbook(workbook: Workbook, receiving: Receiving): Received {
  const { file, catalogue } = receiving;
  const checked = checkWorkbook(workbook, catalogue);
  if (!checked.ok) return receiveFault(file, checked.fault);
  const { tables, unrecognised } = checked.value;
  const unitsOf = unitsOfResults(
    workbook,
    tables.map(({ table }) => table),
  );
  return {
    file,
    fault: undefined,
    forms: tables.map((table) => receiveForm(table, receiving, unitsOf(table.table))),
    unrecognised,
  };
}

/** A file from which no form can be had: one line in the list, and the rest goes on. */
export function receiveFault(file: string, fault: WorkbookFault): Received {
  return { file, fault, forms: [], unrecognised: [] };
}

/** Sentences quote what cells say, and go into results that many people read. */
function masked(finding: FindingReport): FindingReport {
  const { message, causes } = finding;
  return {
    ...finding,
    message: maskLongNumbers(message),
    causes: causes.map(maskLongNumbers),
  };
}

function receiveForm(
  { table, result }: CheckedTable,
  { file, wordFinding }: Receiving,
  units: readonly string[] | undefined,
): ReceivedForm {
  const submission = toSubmission(table, file);
  return {
    submission: units === undefined ? submission : { ...submission, units },
    summary: result.summary,
    findings: packFindings(result.findings.map((finding) => masked(wordFinding(finding, table)))),
  };
}
