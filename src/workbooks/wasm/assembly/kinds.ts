// Numbers that both sides know things by; `core.ts` has them too.

/** A shared text, from behind `<si>` up to `</si>`. */
export const ITEM: i32 = 1;
/** What stands around the shared texts. */
export const STRINGS_OUTLINE: i32 = 2;
/** A sheet whose rows are taken out. */
export const SHEET_OUTLINE: i32 = 3;
/** What the tag of a row says behind its number, up to its `>`. */
export const ROW_END: i32 = 4;
/** A formula, from behind `<f` up to its end. */
export const FORMULA: i32 = 5;
/** A text in its cell, from behind `<is>` up to its end. */
export const INLINE: i32 = 6;
/** What stands in `<v>` as text. */
export const STORED: i32 = 7;
/** The name of an entry of a package. */
export const NAME: i32 = 8;

/** A row: its number, its piece. */
export const ROW: i32 = 0;
/** A cell without a stored value; it has a formula. */
export const EMPTY: i32 = 1;
/** A number, with its decimals. */
export const NUMBER: i32 = 2;
/** A number that is written in another way: where it stands in the part, and its length. */
export const OTHER_NUMBER: i32 = 3;
/** The number of a shared text. */
export const SHARED: i32 = 4;
/** The text of a formula, a piece. */
export const TEXT: i32 = 5;
/** A text in its cell, a piece. */
export const INLINE_TEXT: i32 = 6;
/** 0 or 1. */
export const LOGICAL: i32 = 7;
/** An error value, a piece. */
export const ERROR: i32 = 8;
