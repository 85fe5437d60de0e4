import type { CheckedTable, CheckedWorkbook } from '../app/check-workbook';
import { reportFinding } from '../app/report-finding';
import { formatAmount } from '../domain/figures/amount';
import { formatA1 } from '../domain/grid/cell-ref';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import { rawOf } from '../domain/table/raw-of';
import { type SettledReadings, settleReadings } from '../domain/table/settle-readings';
import type { Entry, Table } from '../domain/table/table';
import type { TableReport, WorkbookReport } from '../formats/check-report';
import { toVisibleText } from '../ui/text/visible-text';
import { differenceText } from '../ui/text/zh-cn/differences';
import { faultText, unrecognisedText } from '../ui/text/zh-cn/faults';
import { labelText } from '../ui/text/items';
import { FINDING_WORDS } from './finding-words';

type ItemReport = TableReport['items'][string];

/** The figure a cell states, or that its formula gives where no program stored the result. */
function figureOf({ item, reading }: Entry, settled: SettledReadings): string | null {
  if (reading.kind === 'figure') return formatAmount(reading.figure.amount);
  const computed = settled.computed.get(item.code);
  return computed === undefined ? null : formatAmount(computed.amount);
}

/** The items that the sheet has a cell for, by code. */
function itemsOf(table: Table): Record<string, ItemReport> {
  const items: Record<string, ItemReport> = {};
  const settled = settleReadings(table);
  for (const [code, entry] of table.entries) {
    if (entry.binding.kind === 'absent') continue;
    items[code] = {
      cell: formatA1(entry.binding.ref),
      raw: rawOf(entry),
      figure: figureOf(entry, settled),
      label: labelText(entry.item),
      measure: entry.item.measure.unit,
    };
  }
  return items;
}

function organisationOf(table: Table): string | null {
  const { organisation } = table.head;
  return organisation.kind === 'filled' ? organisation.text : null;
}

function tableReport({ table, result }: CheckedTable): TableReport {
  const { template } = table;
  return {
    sheet: table.grid.name,
    template: {
      id: template.id ?? null,
      status: table.status,
      title: template.title,
      differences: table.differences.map((difference) => toVisibleText(differenceText(difference))),
    },
    organisation: organisationOf(table),
    items: itemsOf(table),
    summary: { ...result.summary },
    findings: result.findings.map((finding) => reportFinding(finding, table, FINDING_WORDS)),
  };
}

/**
 * One file's part of the report. Sentences are safe to print; what the file itself says (`raw`, `sheet`,
 * `organisation` …) is kept as it stands.
 */
export function workbookReport(
  file: string,
  checked: Result<CheckedWorkbook, WorkbookFault>,
): WorkbookReport {
  if (!checked.ok) {
    const { fault } = checked;
    const message = toVisibleText(faultText(fault));
    return { file, fault: { code: fault.code, message }, tables: [], unrecognised: [] };
  }
  const { tables, unrecognised } = checked.value;
  return {
    file,
    fault: null,
    tables: tables.map(tableReport),
    unrecognised: unrecognised.map((part) => ({
      sheet: part.sheet,
      message: toVisibleText(unrecognisedText(part)),
    })),
  };
}
