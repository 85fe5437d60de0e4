import { createExcelHost } from '../../../src/hosts/excel/create-excel-host';
import type { Mark, MarkTone } from '../../../src/app/host';
import { readMarkFormula } from '../../../src/workbooks/mark-signature';
import type { HostSketch, OpenedHost, Person, Refusal } from '../../hosts/contract/open-host';
import { drawSketch } from './draw-sketch';
import { loadExcel } from './load-excel';
import { REFUSALS, SimulatedExcel } from './simulated-excel';
import type { SimulatedSheet } from './simulated-sheet';
import type { SimulatedWorkbook } from './simulated-workbook';

/** How a test wants its Excel. */
export interface ExcelOptions {
  /** As `1.9`. */
  readonly apiVersion?: string;
}

/** A host on a simulated Excel, and that Excel itself. */
export interface OpenedExcel extends OpenedHost {
  readonly excel: SimulatedExcel;
  readonly workbook: SimulatedWorkbook;
}

/** Milliseconds the host waits before it asks whether a cell is being edited; tests are in a hurry. */
const PATIENCE = 5;

/** Opens a workbook in a simulated Excel behind the real proxy library. */
export function openExcelHost(
  sketch: HostSketch,
  options: ExcelOptions = {},
): Promise<OpenedExcel> {
  return openWorkbook(drawSketch(sketch), options);
}

async function openWorkbook(
  workbook: SimulatedWorkbook,
  options: ExcelOptions,
): Promise<OpenedExcel> {
  const excel = new SimulatedExcel(workbook, options);
  Object.assign(globalThis, loadExcel(excel));
  await Promise.resolve();
  return {
    host: createExcelHost({ patience: PATIENCE }),
    excel,
    workbook,
    person: personAt(workbook),
    reopen: () => {
      workbook.watched.clear();
      return openWorkbook(workbook, options);
    },
    snapshot: () => Promise.resolve(workbook.saved()),
    marks: () => Promise.resolve(workbook.sheets.flatMap(marksOn)),
    selection: () => Promise.resolve(workbook.selection),
    trips: () => excel.requests,
    refuse: (refusal) => excel.refuse(CODES[refusal]),
    obey: () => excel.obey(),
    close: () => close(excel),
  };
}

const CODES: Readonly<Record<Refusal, number>> = {
  'cell-being-edited': REFUSALS.editing,
  'workbook-switched': REFUSALS.sessionGone,
  'too-large': REFUSALS.responseTooLarge,
  'host-failed': REFUSALS.busy,
};

/** Until everybody has been told and has asked what he wanted to ask. */
const ROUNDS = 20;

async function settle(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function close(excel: SimulatedExcel): Promise<void> {
  excel.obey();
  await settle();
  if (excel.references.size > 0)
    throw new Error(`${String(excel.references.size)} references leak`);
  if (excel.workbook.watched.size > 0) throw new Error('Somebody still watches');
}

function personAt(workbook: SimulatedWorkbook): Person {
  const told = async (deed: () => void): Promise<void> => {
    deed();
    await settle();
  };
  const protect = (name: string, isProtected: boolean): Promise<void> =>
    told(() => {
      const protection = isProtected ? { allowFormatCells: false } : undefined;
      workbook.sheetOrThrow(name).protection = protection;
    });
  return {
    types: (name, ref, content) =>
      told(() => {
        workbook.type(workbook.sheetOrThrow(name), ref, content);
      }),
    opens: (name) =>
      told(() => {
        workbook.activate(workbook.sheetOrThrow(name));
      }),
    addsSheet: (name) => told(() => void workbook.addSheet(name)),
    deletesSheet: (name) =>
      told(() => {
        workbook.deleteSheet(workbook.sheetOrThrow(name));
      }),
    protects: (name) => protect(name, true),
    unprotects: (name) => protect(name, false),
  };
}

const TONES: ReadonlySet<string> = new Set<MarkTone>(['error', 'query', 'hint']);

function isTone(text: string | undefined): text is MarkTone {
  return text !== undefined && TONES.has(text);
}

function marksOn({ name, rules }: SimulatedSheet): readonly Mark[] {
  return rules.flatMap(({ formula, ranges }) => {
    const tone = readMarkFormula(formula);
    return isTone(tone) ? ranges.map((range) => ({ sheet: name, range, tone })) : [];
  });
}
