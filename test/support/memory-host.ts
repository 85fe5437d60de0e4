import type {
  CellPlace,
  CellWrite,
  Host,
  HostChange,
  HostFault,
  Mark,
  OpenSheets,
  StopWatching,
} from '../../src/app/host';
import type { CellRange } from '../../src/domain/grid/cell-range';
import { type Cell, createGrid, type Workbook } from '../../src/domain/grid/grid';
import { type Result, fail, succeed } from '../../src/domain/kernel/result';
import type { SheetPlan } from '../../src/domain/layout/sheet-plan';
import type { HostSketch, Person, Refusal } from '../hosts/contract/open-host';
import { cellsOf, restoreCells, writeCells } from './calculate';
import {
  cellNow,
  findSheet,
  type MemorySheet,
  type MemoryWorkbook,
  openToChange,
  snapshotOf,
  typedCell,
  wholeSheet,
  withPlannedSheet,
  withSheet,
  workbookOf,
  writtenCell,
} from './memory-workbook';

/** A host over a workbook in memory, and ways to look at what it keeps. */
export interface MemoryHost extends Host {
  readonly person: Person;
  /** The workbook as it is, without asking the program. */
  readonly workbook: () => Workbook;
  readonly marks: () => readonly Mark[];
  readonly selection: () => { readonly sheet: string; readonly range: CellRange };
  readonly snapshot: () => unknown;
  readonly trips: () => number;
  readonly refuse: (refusal: Refusal) => void;
  readonly obey: () => void;
  /** The same workbook, opened anew. */
  readonly reopen: () => MemoryHost;
}

/** What may be said of the workbook beside its sheets; the first visible sheet is in front by default. */
export type MemorySketch = Partial<Omit<HostSketch, 'workbook'>>;

/** A spreadsheet program in memory with this workbook open. It calculates sums, and nothing else. */
export function createMemoryHost(workbook: Workbook, sketch: MemorySketch = {}): MemoryHost {
  const first = workbook.sheets.find(({ visibility }) => visibility === 'visible');
  const active = sketch.active ?? first?.name ?? '';
  const whole = { protectedSheets: new Set<string>(), painted: [], ownRules: [], ...sketch };
  return openMemory(workbookOf({ ...whole, active, workbook }), active);
}

/** More rows and columns than any form takes; what lies beyond is not read. */
const AREA = { rows: 2000, cols: 200 };
const TOP_LEFT: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** What the program was last asked to undo: contents of cells, or a sheet. */
type Step =
  | { readonly kind: 'cells'; readonly before: readonly SheetCells[] }
  | { readonly kind: 'sheet'; readonly name: string };

interface SheetCells {
  readonly sheet: string;
  readonly cells: readonly Cell[];
}

interface Program {
  workbook: MemoryWorkbook;
  active: string;
  selected: { readonly sheet: string; readonly range: CellRange };
  refusal: Refusal | undefined;
  trips: number;
  readonly steps: Step[];
  readonly watchers: Set<(change: HostChange) => void>;
}

function openMemory(workbook: MemoryWorkbook, active: string): MemoryHost {
  const program: Program = {
    workbook,
    active,
    selected: { sheet: active, range: TOP_LEFT },
    refusal: undefined,
    trips: 0,
    steps: [],
    watchers: new Set(),
  };
  return {
    ...hostOn(program),
    person: personAt(program),
    workbook: () => ({ sheets: program.workbook.sheets.map(({ grid }) => grid) }),
    marks: () => program.workbook.sheets.flatMap(({ marks }) => marks),
    selection: () => program.selected,
    snapshot: () => snapshotOf(program.workbook),
    trips: () => program.trips,
    refuse: (refusal) => {
      program.refusal = refusal;
    },
    obey: () => {
      program.refusal = undefined;
    },
    reopen: () => openMemory(program.workbook, program.active),
  };
}

function hostOn(program: Program): Host {
  /** Every command is one trip, and none is taken while the program refuses. */
  const command = <T>(run: () => Result<T, HostFault>): Promise<Result<T, HostFault>> => {
    program.trips += 1;
    const { refusal } = program;
    return Promise.resolve(refusal === undefined ? run() : fail(faultOf(refusal)));
  };
  return {
    name: 'memory',
    readSheets: (scope) => command(() => read(program, scope)),
    readWhole: (sheet) => command(() => wholeSheet(program.workbook, sheet)),
    applyWrites: (writes) => command(() => applyWrites(program, writes)),
    addSheet: (plan) => command(() => addSheet(program, plan)),
    replaceMarks: (sheets, marks) => command(() => replaceMarks(program, sheets, marks)),
    clearMarks: () => command(() => clearMarks(program)),
    select: (sheet, range) => command(() => select(program, sheet, range)),
    readSelection: () => command(() => succeed(selectedCell(program))),
    watch: (onChange) => command(() => succeed(watch(program, onChange))),
    loadSetting: (name) => command(() => succeed(program.workbook.settings.get(name))),
    saveSetting: (name, text) => command(() => saveSetting(program, name, text)),
    undoLast: () => command(() => undoLast(program)),
  };
}

function faultOf(refusal: Refusal): HostFault {
  return refusal === 'host-failed'
    ? { code: refusal, cause: new Error('The program failed') }
    : { code: refusal };
}

function tell({ watchers }: Program, change: HostChange): void {
  for (const watcher of [...watchers]) watcher(change);
}

function isInArea({ ref }: Cell): boolean {
  return ref.row < AREA.rows && ref.col < AREA.cols;
}

function read(program: Program, scope: 'active' | 'all'): Result<OpenSheets, HostFault> {
  const { workbook, active } = program;
  const sheets = workbook.sheets.filter(({ grid }) => scope === 'all' || grid.name === active);
  const namesOf = (which: (sheet: MemorySheet) => boolean): ReadonlySet<string> =>
    new Set(sheets.filter(which).map(({ grid }) => grid.name));
  return succeed({
    workbook: {
      sheets: sheets.map(({ grid }) =>
        createGrid({ ...grid, cells: cellsOf(grid).filter(isInArea) }),
      ),
    },
    active,
    protectedSheets: namesOf(({ isProtected }) => isProtected),
    markedSheets: namesOf(({ marks }) => marks.length > 0),
    cutSheets: namesOf(({ grid }) => !cellsOf(grid).every(isInArea)),
  });
}

function applyWrites(program: Program, writes: readonly CellWrite[]): Result<void, HostFault> {
  if (writes.length === 0) return succeed(undefined);
  const sheets = openToChange(
    program.workbook,
    writes.map(({ sheet }) => sheet),
  );
  if (!sheets.ok) return sheets;
  const written = sheets.value.map((sheet) => ({
    sheet: sheet.grid.name,
    cells: writes.filter((write) => write.sheet === sheet.grid.name).map(writtenCell),
  }));
  program.steps.push({ kind: 'cells', before: written.map((cells) => before(program, cells)) });
  putCells(program, written);
  return succeed(undefined);
}

function before({ workbook }: Program, { sheet: name, cells }: SheetCells): SheetCells {
  const sheet = findSheet(workbook, name);
  return {
    sheet: name,
    cells: cells.map((cell) => (sheet === undefined ? cell : cellNow(sheet, cell.ref))),
  };
}

function putCells(program: Program, all: readonly SheetCells[], put = writeCells): void {
  for (const { sheet: name, cells } of all) {
    const sheet = findSheet(program.workbook, name);
    if (sheet === undefined) continue;
    const grid = put(sheet.grid, cells);
    program.workbook = withSheet(program.workbook, { ...sheet, grid });
    tell(program, { kind: 'cells-changed', sheet: name });
  }
}

function addSheet(program: Program, plan: SheetPlan): Result<string, HostFault> {
  const { workbook, name } = withPlannedSheet(program.workbook, plan);
  program.workbook = workbook;
  program.steps.push({ kind: 'sheet', name });
  tell(program, { kind: 'sheets-changed' });
  bringToFront(program, name);
  return succeed(name);
}

function bringToFront(program: Program, sheet: string): void {
  if (program.active === sheet) return;
  program.active = sheet;
  tell(program, { kind: 'sheet-activated', sheet });
}

function replaceMarks(
  program: Program,
  names: readonly string[],
  marks: readonly Mark[],
): Result<void, HostFault> {
  const sheets = openToChange(program.workbook, names);
  if (!sheets.ok) return sheets;
  for (const sheet of sheets.value) {
    const own = marks.filter((mark) => mark.sheet === sheet.grid.name);
    program.workbook = withSheet(program.workbook, { ...sheet, marks: own });
  }
  return succeed(undefined);
}

function clearMarks(program: Program): Result<void, HostFault> {
  const marked = program.workbook.sheets.filter(({ marks }) => marks.length > 0);
  const names = marked.map(({ grid }) => grid.name);
  return replaceMarks(program, names, []);
}

function select(program: Program, sheet: string, range: CellRange): Result<void, HostFault> {
  const found = findSheet(program.workbook, sheet);
  if (found === undefined) return fail({ code: 'sheet-absent', sheet });
  if (found.grid.visibility !== 'visible') {
    return fail({ code: 'sheet-hidden', sheet });
  }
  bringToFront(program, sheet);
  program.selected = { sheet, range };
  return succeed(undefined);
}

function selectedCell({ active, selected }: Program): CellPlace {
  const { top, left } = selected.sheet === active ? selected.range : TOP_LEFT;
  return { sheet: active, ref: { row: top, col: left } };
}

function watch({ watchers }: Program, onChange: (change: HostChange) => void): StopWatching {
  const watcher = (change: HostChange): void => onChange(change);
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    return Promise.resolve();
  };
}

function saveSetting(program: Program, name: string, text: string): Result<void, HostFault> {
  const settings = new Map(program.workbook.settings).set(name, text);
  program.workbook = { ...program.workbook, settings };
  return succeed(undefined);
}

function undoLast(program: Program): Result<void, HostFault> {
  const step = program.steps.at(-1);
  if (step === undefined) return fail({ code: 'nothing-to-undo' });
  if (step.kind === 'sheet') return undoSheet(program, step.name);
  const sheets = openToChange(
    program.workbook,
    step.before.map(({ sheet }) => sheet),
  );
  if (sheets.ok || sheets.fault.code === 'sheet-absent') program.steps.pop();
  if (!sheets.ok) return sheets;
  putCells(program, step.before, restoreCells);
  return succeed(undefined);
}

function undoSheet(program: Program, name: string): Result<void, HostFault> {
  program.steps.pop();
  if (findSheet(program.workbook, name) === undefined) {
    return fail({ code: 'sheet-absent', sheet: name });
  }
  removeSheet(program, name);
  return succeed(undefined);
}

function removeSheet(program: Program, name: string): void {
  const sheets = program.workbook.sheets.filter(({ grid }) => grid.name !== name);
  program.workbook = { ...program.workbook, sheets };
  tell(program, { kind: 'sheets-changed' });
  const last = sheets.filter(({ grid }) => grid.visibility === 'visible').at(-1);
  if (program.active === name && last !== undefined) bringToFront(program, last.grid.name);
}

function personAt(program: Program): Person {
  const protect = (name: string, isProtected: boolean): Promise<void> => {
    const sheet = findSheet(program.workbook, name);
    if (sheet !== undefined)
      program.workbook = withSheet(program.workbook, { ...sheet, isProtected });
    return Promise.resolve();
  };
  return {
    types: (sheet, ref, content) => {
      putCells(program, [{ sheet, cells: [typedCell(ref, content)] }]);
      return Promise.resolve();
    },
    opens: (sheet) => {
      bringToFront(program, sheet);
      return Promise.resolve();
    },
    addsSheet: (name) => {
      const sheet = { grid: createGrid({ name, cells: [] }), isProtected: false, marks: [] };
      const drawn: MemorySheet = { ...sheet, formats: new Map(), ownRules: [] };
      program.workbook = { ...program.workbook, sheets: [...program.workbook.sheets, drawn] };
      tell(program, { kind: 'sheets-changed' });
      return Promise.resolve();
    },
    deletesSheet: (name) => {
      removeSheet(program, name);
      return Promise.resolve();
    },
    protects: (name) => protect(name, true),
    unprotects: (name) => protect(name, false),
  };
}
