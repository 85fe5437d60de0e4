import type { CellRef } from '../grid/cell-ref';

/** What the head of a form asks for (表头). */
export type HeadField = 'organisation' | 'reporter' | 'phone' | 'date';

/** A field of the head: not printed on the sheet, printed and left empty, or filled. */
export type HeadEntry =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty'; readonly ref: CellRef }
  | { readonly kind: 'filled'; readonly ref: CellRef; readonly text: string };

/** The head of a form: 填报单位, 填报人, 电话, 日期. */
export type Head = Readonly<Record<HeadField, HeadEntry>>;
