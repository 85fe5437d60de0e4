import { type CellRange, rangeHolds } from '../../../src/domain/grid/cell-range';
import { type CellRef, SHEET_LIMITS, formatA1 } from '../../../src/domain/grid/cell-ref';
import { UNTOUCHED, type SimulatedCell, type SimulatedRule } from './simulated-cell';

/** How a sheet is protected. */
export interface SimulatedProtection {
  readonly allowFormatCells: boolean;
}

/** Row by row, from left to right. */
function orderOf({ row, col }: CellRef): number {
  return row * SHEET_LIMITS.cols + col;
}

interface Place {
  readonly ref: CellRef;
  readonly cell: SimulatedCell;
}

/** One sheet of the simulated workbook: what Excel would save of it. */
export class SimulatedSheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  protection: SimulatedProtection | undefined;
  merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenCols = new Set<number>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  /** The one on top first. */
  rules: SimulatedRule[] = [];
  /** Rules of entry by address. */
  readonly validations = new Map<string, unknown>();
  /** What was set of the page, by name. */
  readonly page: Record<string, unknown> = {};
  readonly pageBreaks: string[] = [];
  readonly #cells = new Map<string, Place>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  at(ref: CellRef): SimulatedCell {
    return this.#cells.get(formatA1(ref))?.cell ?? UNTOUCHED;
  }

  put(ref: CellRef, cell: SimulatedCell): void {
    this.#cells.set(formatA1(ref), { ref, cell });
  }

  cells(): readonly Place[] {
    return [...this.#cells.values()];
  }

  /** Cells that hold something, not merely a look. */
  filled(): readonly Place[] {
    return this.cells().filter(({ cell }) => cell.formula !== undefined || cell.value !== '');
  }

  /** Whether the place hides under a merged range. */
  isCovered(ref: CellRef): boolean {
    return this.merges.some(
      (merge) => rangeHolds(merge, ref) && (merge.top !== ref.row || merge.left !== ref.col),
    );
  }

  /** All that is saved, as plain data in a fixed order; ids of rules change by themselves and are left out. */
  saved(): unknown {
    const cells = this.cells()
      .filter(({ cell }) => JSON.stringify(cell) !== JSON.stringify(UNTOUCHED))
      .sort((one, other) => orderOf(one.ref) - orderOf(other.ref))
      .map(({ ref, cell }) => [formatA1(ref), cell]);
    return structuredClone({
      name: this.name,
      visibility: this.visibility,
      protection: this.protection,
      cells,
      merges: this.merges,
      hiddenRows: [...this.hiddenRows],
      hiddenCols: [...this.hiddenCols],
      widths: [...this.widths],
      heights: [...this.heights],
      rules: this.rules.map(({ kind, ranges, formula, look }) => ({ kind, ranges, formula, look })),
      validations: [...this.validations],
      page: this.page,
      pageBreaks: this.pageBreaks,
    });
  }
}
