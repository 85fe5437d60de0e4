import { rangeHolds } from '../../../src/domain/grid/cell-range';
import type { WpsListener } from '../../../src/hosts/wps/jsapi';
import type { WpsPaneApplication } from '../../../src/taskpane/wps-application';
import { type SimulatedWorkbook, EVENT_TYPES } from '../excel/simulated-workbook';
import { Bridge, type Members } from './bridge';
import { FakeShell } from './fake-shell';
import { USUAL, type Variant } from './variant';
import type { BookPlace, SheetPlace } from './wps-place';
import { rangeBehind, wpsRange } from './wps-range';
import { wpsSheet } from './wps-sheet';
import { wpsWorkbook } from './wps-workbook';

/** A workbook that is open in the program, under its path. */
export interface OpenBook {
  readonly workbook: SimulatedWorkbook;
  readonly fullName: string;
}

/** Names of events by the number under which the simulated workbook tells of them. */
const EVENTS: ReadonlyMap<number, string> = new Map([
  [10, 'SheetChange'],
  [11, 'SheetActivate'],
  [13, 'WorkbookNewSheet'],
]);

/** WPS 表格 as a page of an add-in sees it: strict where WPS is lenient, and counting every call. */
export class FakeWps {
  readonly bridge = new Bridge();
  readonly variant: Variant;
  readonly shell: FakeShell;
  /** Questions that WPS would have shown to the user. */
  readonly questions: string[] = [];
  /** The one in front; `undefined` when none is open. */
  front: OpenBook | undefined;
  isScreenUpdated = true;
  #asks = true;
  readonly #listeners: (readonly [event: string, listener: WpsListener])[] = [];

  constructor(front: OpenBook, variant: Partial<Variant> = {}) {
    this.variant = { ...USUAL, ...variant };
    this.shell = new FakeShell(this.bridge, this.variant);
    this.front = front;
    this.attend(front.workbook);
  }

  /** Events of a workbook reach those who listen, while whoever caused them still waits. */
  attend(workbook: SimulatedWorkbook): void {
    for (const type of EVENT_TYPES.values()) workbook.watched.add(type);
    const book = workbook;
    book.onEvent = ({ type, message }) => {
      const sheet = workbook.find(String(message['worksheetId']));
      const event = EVENTS.get(type);
      if (event === undefined || sheet === undefined) return;
      this.#tell(event, { ...this.#placeOf(workbook), sheet });
    };
  }

  /** How many listeners lie with the program. */
  get listening(): number {
    return this.#listeners.length;
  }

  /** As it lies on the window of the add-in's pages. */
  get application(): WpsPaneApplication {
    return toWpsPaneApplication(this.bridge.wrap('Application', this.#members()));
  }

  #members(): Members {
    const { bridge, variant } = this;
    const shell = this.shell.members();
    return {
      call: shell.call,
      get: {
        ...shell.get,
        ActiveWorkbook: () => {
          const { front } = this;
          return front === undefined
            ? null
            : wpsWorkbook(this.#placeOf(front.workbook), front.fullName);
        },
        ActiveCell: () => this.#activeCell(),
        ActiveWindow: () => this.#window(),
        WorksheetFunction: () =>
          bridge.wrap('WorksheetFunction', {
            call: { CountA: (range) => this.#countFilled(range) },
          }),
        ApiEvent: () => (variant.hasEvents ? this.#events() : undefined),
        Ready: () => (variant.editing === 'tells-ready' ? bridge.mood !== 'editing' : undefined),
        ScreenUpdating: () => this.isScreenUpdated,
        DisplayAlerts: () => this.#asks,
      },
      set: {
        ScreenUpdating: (value) => {
          this.isScreenUpdated = value === true;
        },
        DisplayAlerts: (value) => {
          this.#asks = value === true;
        },
      },
    };
  }

  #placeOf(workbook: SimulatedWorkbook): BookPlace {
    const { bridge, variant, questions } = this;
    return { bridge, variant, questions, asks: () => this.#asks, workbook };
  }

  #frontOrThrow(): SimulatedWorkbook {
    if (this.front === undefined) throw new Error('No workbook is open');
    return this.front.workbook;
  }

  #activeCell(): object {
    const workbook = this.#frontOrThrow();
    const { top, left } = workbook.selection.range;
    const place = { ...this.#placeOf(workbook), sheet: workbook.active };
    return wpsRange(place, [{ top, left, bottom: top, right: left }]);
  }

  #window(): object {
    const { page } = this.#frontOrThrow().active;
    const keep = (name: string) => (value: unknown) => {
      page[name] = value;
    };
    return this.bridge.wrap('Window', {
      set: {
        SplitRow: keep('SplitRow'),
        SplitColumn: keep('SplitColumn'),
        FreezePanes: keep('FreezePanes'),
      },
    });
  }

  #countFilled(range: unknown): number {
    const { sheet, range: cells } = rangeBehind(this.#placeOf(this.#frontOrThrow()), range);
    return sheet.filled().filter(({ ref }) => rangeHolds(cells, ref)).length;
  }

  #events(): object {
    return this.bridge.wrap('ApiEvent', {
      call: {
        AddApiEventListener: (event, listener) => {
          if (!isListener(listener)) throw new Error('0x80070057');
          this.#listeners.push([String(event), listener]);
        },
        RemoveApiEventListener: (event, listener) => {
          const at = this.#listeners.findIndex(
            ([name, known]) => name === event && known === listener,
          );
          if (at >= 0) this.#listeners.splice(at, 1);
        },
      },
    });
  }

  #tell(event: string, place: SheetPlace): void {
    for (const [name, listener] of [...this.#listeners]) {
      if (name === event) listener(wpsSheet(place));
    }
  }
}

function isListener(value: unknown): value is WpsListener {
  return typeof value === 'function';
}

/** The bridge throws at whatever is not there, which no type could promise. */
function toWpsPaneApplication(wrapped: object): WpsPaneApplication {
  return wrapped as WpsPaneApplication;
}
