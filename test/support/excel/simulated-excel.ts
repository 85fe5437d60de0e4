import type { ModelObject } from './model-object';
import { modelWorkbook } from './model-workbook';
import { processQuery } from './process-query';
import { isTidying } from './query-body';
import { covers } from './requirement-sets';
import type { SimulatedWorkbook } from './simulated-workbook';

/** Codes of errors by which Excel refuses a whole request. */
export const REFUSALS = {
  /** A cell is being edited. */
  editing: 5004,
  sessionGone: 5012,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noAccess: 7000,
} as const;

/** What Excel answers to a request. */
export type ExcelAnswer =
  | { readonly kind: 'answered'; readonly body: string }
  | { readonly kind: 'refused'; readonly code: number };

/** Flag of requests that wait until no cell is edited any more. */
const WAITS_FOR_EDITING = 64;

/** Excel on the web takes and gives no more than this. */
const MOST_BYTES = 5 * 1_048_576;

/** The program around a simulated workbook: it answers requests, refuses them when told to, and counts them. */
export class SimulatedExcel {
  /** Highest version of ExcelApi it has, as `1.14`. */
  readonly apiVersion: string;
  /** Whether requests may wait for the end of editing. */
  delaysForEditing = true;
  /** Requests that were somebody's `sync`. */
  requests = 0;
  /** Objects that the add-in still keeps. */
  readonly references = new Map<string, ModelObject>();
  #refusal: number | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    readonly workbook: SimulatedWorkbook,
    options: { readonly apiVersion?: string } = {},
  ) {
    this.apiVersion = options.apiVersion ?? '1.14';
  }

  isSetSupported(name: string, version: string): boolean {
    if (name === 'ExcelApi') return covers(this.apiVersion, version);
    return name === 'RichApiRuntime' || (name === 'DelayForCellEdit' && this.delaysForEditing);
  }

  /** From now on every request is refused with this code. */
  refuse(code: number): void {
    this.#refusal = code;
  }

  /** Requests are answered again, first those that waited. */
  obey(): void {
    this.#refusal = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  async answer(body: string, flags: number): Promise<ExcelAnswer> {
    if (!isTidying(body)) this.requests += 1;
    // As in a real program, nothing is answered before the asking code has come to rest.
    await Promise.resolve();
    if (this.#refusal === REFUSALS.editing && (flags & WAITS_FOR_EDITING) !== 0) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (this.#refusal !== undefined) return { kind: 'refused', code: this.#refusal };
    if (body.length > MOST_BYTES) return { kind: 'refused', code: REFUSALS.requestTooLarge };
    const answer = processQuery(body, {
      root: modelWorkbook(this.workbook),
      references: this.references,
      hasSet: (minor) => covers(this.apiVersion, `1.${String(minor)}`),
    });
    if (answer.length > MOST_BYTES) return { kind: 'refused', code: REFUSALS.responseTooLarge };
    return { kind: 'answered', body: answer };
  }
}
