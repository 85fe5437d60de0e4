import { assertNever } from '../domain/kernel/assert-never';

/** What is typed into a cell, as it were, and the number format it ends up with. */
export interface CellInput {
  readonly input: string | number | boolean;
  /** The input is text, whatever it reads like. */
  readonly isText: boolean;
  readonly format: string;
}

/** What may be put into a cell, planned or written. */
type Content =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** Number format of cells that take everything as text, formulas too. */
export const AS_TYPED = '@';
/** Number format of cells nobody gave one. */
export const GENERAL = 'General';

/** What a planned content is for a cell with this number format; only one that would keep a formula as text gives way. */
export function toCellInput(content: Content, format: string): CellInput {
  const open = format === AS_TYPED ? GENERAL : format;
  switch (content.kind) {
    case 'blank':
      return { input: '', isText: false, format };
    case 'text':
      return { input: content.text, isText: true, format };
    case 'figure':
      return { input: Number(content.figure), isText: false, format: open };
    case 'formula':
      return { input: `=${content.formula}`, isText: false, format: open };
    default:
      return assertNever(content);
  }
}

/** Text that a program might take for a formula, a figure, a date, an answer or an error, in any width. */
const MISREAD = /^[=+\-@'#\uff1d\uff0b\uff0d\uff20]|\p{Nd}|^(?:true|false)$/iu;

/** The text with the apostrophe that keeps it text; not in cells that take everything as text, which would show it. */
export function typedText(text: string, format: string): string {
  return format !== AS_TYPED && MISREAD.test(text) ? `'${text}` : text;
}
