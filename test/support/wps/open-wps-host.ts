import type { Mark, MarkTone } from '../../../src/app/host';
import { createWpsHost } from '../../../src/hosts/wps/create-wps-host';
import { readMarkFormula } from '../../../src/workbooks/mark-signature';
import type { HostSketch, OpenedHost, Person, Refusal } from '../../hosts/contract/open-host';
import { drawSketch } from '../excel/draw-sketch';
import type { SimulatedSheet } from '../excel/simulated-sheet';
import type { SimulatedWorkbook } from '../excel/simulated-workbook';
import { FakeWps } from './fake-wps';
import type { Variant } from './variant';

/** A host on a fake WPS, and that WPS itself. */
export interface OpenedWps extends OpenedHost {
  readonly wps: FakeWps;
  readonly workbook: SimulatedWorkbook;
}

/** Milliseconds between two looks of the host, and for which a person waits for it; tests are in a hurry. */
const EVERY = 2;
const PAUSE = 8;

/** Opens a workbook in a fake WPS of this build. */
export function openWpsHost(
  sketch: HostSketch,
  variant: Partial<Variant> = {},
): Promise<OpenedWps> {
  return Promise.resolve(openWorkbook(drawSketch(sketch), variant));
}

function openWorkbook(workbook: SimulatedWorkbook, variant: Partial<Variant>): OpenedWps {
  const front = { workbook, fullName: `/data/报表/${workbook.name}` };
  const wps = new FakeWps(front, variant);
  const { bridge } = wps;
  return {
    host: createWpsHost(wps.application, { every: EVERY }),
    wps,
    workbook,
    person: personAt(workbook, wps.variant),
    reopen: () => Promise.resolve(openWorkbook(workbook, variant)),
    snapshot: () => Promise.resolve(workbook.saved()),
    marks: () => Promise.resolve(workbook.sheets.flatMap(marksOn)),
    selection: () => Promise.resolve(workbook.selection),
    trips: () => bridge.calls,
    refuse: (refusal) => refuse(wps, refusal),
    obey: () => {
      bridge.mood = 'obeying';
      wps.front = front;
    },
    close: () => close(wps),
  };
}

function refuse(wps: FakeWps, refusal: Refusal): void {
  const program = wps;
  if (refusal === 'workbook-switched') program.front = undefined;
  else if (refusal === 'host-failed') program.bridge.mood = 'out-of-order';
  else throw new Error(`WPS never refuses everything with ${refusal}`);
}

function close(wps: FakeWps): Promise<void> {
  const { questions, isScreenUpdated, listening } = wps;
  if (questions.length > 0) throw new Error(`WPS asks: ${questions.join(' ')}`);
  if (!isScreenUpdated) throw new Error('The screen stands still');
  if (listening > 0) throw new Error('Somebody still listens');
  return Promise.resolve();
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAUSE);
  });
}

function personAt(workbook: SimulatedWorkbook, { hasEvents }: Variant): Person {
  const told = async (deed: () => void): Promise<void> => {
    deed();
    await pause();
  };
  const sheetOf = (name: string): SimulatedSheet => workbook.sheetOrThrow(name);
  const protect = (name: string, isProtected: boolean): Promise<void> =>
    told(() => {
      sheetOf(name).protection = isProtected ? { allowFormatCells: false } : undefined;
    });
  return {
    types: async (name, ref, content) => {
      // Who types looks at the sheet; without events the host sees no other.
      if (!hasEvents) await told(() => workbook.activate(sheetOf(name)));
      await told(() => workbook.type(sheetOf(name), ref, content));
    },
    opens: (name) => told(() => workbook.activate(sheetOf(name))),
    addsSheet: (name) => told(() => void workbook.addSheet(name)),
    deletesSheet: (name) => told(() => workbook.deleteSheet(sheetOf(name))),
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
