import type { CellRange } from '../../../src/domain/grid/cell-range';
import { type CellRef, formatA1 } from '../../../src/domain/grid/cell-ref';
import { calculateSheets } from './calculate-sheets';
import { enterContent } from './enter-content';
import { ExcelError } from './excel-error';
import type { ExcelValue } from './simulated-cell';
import { SimulatedSheet } from './simulated-sheet';

/** What Excel tells those who watch; numbers as the proxy library knows the kinds of events. */
export interface ExcelEvent {
  readonly type: 10 | 11 | 13 | 15;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Kinds of events by the name under which the proxy library asks for them. */
export const EVENT_TYPES: ReadonlyMap<string, ExcelEvent['type']> = new Map([
  ['DataChanged', 10],
  ['Activated', 11],
  ['Added', 13],
  ['Deleted', 15],
]);

/** What lies selected, on the sheet in front. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * A workbook as Excel keeps it, with what a person does to it and what it tells of. It runs in Node and in a
 * page alike, and knows nothing of requests.
 */
export class SimulatedWorkbook {
  name = '工会统计.xlsx';
  readOnly = false;
  /** Nobody adds or deletes sheets. */
  structureProtected = false;
  sheets: SimulatedSheet[] = [];
  readonly settings = new Map<string, unknown>();
  readonly watched = new Set<ExcelEvent['type']>();
  onEvent: (event: ExcelEvent) => void = () => undefined;
  #activeId = '';
  #selected: CellRange = FIRST_CELL;
  #lastId = 0;

  get active(): SimulatedSheet {
    return this.sheetOrThrow(this.#activeId);
  }

  get selection(): Selection {
    return { sheet: this.active.name, range: this.#selected };
  }

  /** An id that no other object of the workbook has. */
  nextId(): string {
    this.#lastId += 1;
    return `{00000000-0001-0000-0000-${String(this.#lastId).padStart(12, '0')}}`;
  }

  find(key: string): SimulatedSheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  sheetOrThrow(key: string): SimulatedSheet {
    const sheet = this.find(key);
    if (sheet === undefined) {
      throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
    }
    return sheet;
  }

  addSheet(name: string): SimulatedSheet {
    if (this.structureProtected || this.readOnly) throw new ExcelError('AccessDenied');
    if (this.find(name) !== undefined) throw new ExcelError('ItemAlreadyExists');
    if (name.length > 31 || /[\\/?*[\]:]/u.test(name)) throw new ExcelError('InvalidArgument');
    const sheet = new SimulatedSheet(this.nextId(), name);
    this.sheets.push(sheet);
    if (this.sheets.length === 1) this.#activeId = sheet.id;
    this.#tell(13, { worksheetId: sheet.id, source: 0 });
    return sheet;
  }

  deleteSheet(sheet: SimulatedSheet): void {
    const others = this.sheets.filter(({ id }) => id !== sheet.id);
    const next = others.find(({ visibility }) => visibility === 'Visible');
    if (next === undefined) throw new ExcelError('InvalidOperation');
    if (this.structureProtected || this.readOnly) throw new ExcelError('AccessDenied');
    this.sheets = others;
    this.#tell(15, { worksheetId: sheet.id, source: 0 });
    if (this.#activeId === sheet.id) this.activate(next);
  }

  activate(sheet: SimulatedSheet): void {
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    if (this.#activeId === sheet.id) return;
    this.#activeId = sheet.id;
    this.#selected = FIRST_CELL;
    this.#tell(11, { worksheetId: sheet.id });
  }

  select(sheet: SimulatedSheet, range: CellRange): void {
    if (this.#activeId !== sheet.id) throw new ExcelError('InvalidSelection');
    this.#selected = range;
  }

  /** Types into a cell, as a person does it; the look of the cell stays. */
  type(sheet: SimulatedSheet, ref: CellRef, input: ExcelValue): void {
    const cell = sheet.at(ref);
    if (sheet.protection !== undefined && cell.look['protection.locked'] !== false) {
      throw new ExcelError('AccessDenied');
    }
    this.enter(sheet, ref, input);
    this.contentChanged(sheet, formatA1(ref));
  }

  /** Puts a content into a cell without telling anybody; `contentChanged` must follow. */
  enter(sheet: SimulatedSheet, ref: CellRef, input: ExcelValue): void {
    const cell = sheet.at(ref);
    sheet.put(ref, { ...cell, ...enterContent(input, cell.format) });
  }

  /** Calculates, and tells who watches. */
  contentChanged(sheet: SimulatedSheet, address: string): void {
    calculateSheets(this.sheets);
    this.#tell(10, { worksheetId: sheet.id, address, changeType: 'RangeEdited', source: 0 });
  }

  /** All that is saved with the workbook, to be compared. */
  saved(): unknown {
    return {
      sheets: this.sheets.map((sheet) => sheet.saved()),
      settings: structuredClone([...this.settings]),
    };
  }

  #tell(type: ExcelEvent['type'], message: ExcelEvent['message']): void {
    if (this.watched.has(type)) this.onEvent({ type, message });
  }
}
