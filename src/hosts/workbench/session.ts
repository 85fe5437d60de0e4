import type { ICellData, IDisposable, Injector } from '@univerjs/core';
import type { HostChange } from '../../app/host';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { Calculation } from './calculation';

/** A cell that we wrote, as it was before and as we left it. */
export interface WrittenCell {
  readonly ref: CellRef;
  /** A copy with its style; `undefined` where there was nothing at all. */
  readonly before: ICellData | undefined;
  readonly after: ICellData | undefined;
}

/** What we wrote on one sheet. */
export interface WrittenSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly WrittenCell[];
}

/** One operation of ours that can be taken back. */
export type UndoStep =
  | { readonly kind: 'cells'; readonly sheets: readonly WrittenSheet[] }
  | { readonly kind: 'sheet'; readonly id: string; readonly name: string };

/** What the host remembers between calls. */
export interface Session {
  /** Where the parts of Univer are asked for. */
  readonly univer: Injector;
  /** Of the workbook the host was made for. */
  readonly unitId: string;
  readonly calculation: Calculation;
  /** Latest last. */
  readonly steps: UndoStep[];
  /** Who is told of changes. */
  readonly watchers: Set<(change: HostChange) => void>;
  /** Our listeners in Univer while somebody watches. */
  readonly listening: IDisposable[];
}
