// Where things lie in the memory, which never grows: whoever needs more room leaves the work to the other lane.

/** Behind what the compiler keeps for itself. */
const FREE: usize = 0x1_00_00;
/** Room behind a region for reading and writing eight bytes at a time. */
const SLACK: usize = 0x40;

/** The deflated bytes of a part, or a whole file while its directory is read. */
export const COMPRESSED: usize = FREE;
/** The most bytes they may have: twenty times a workbook with a form. */
export const MOST_COMPRESSED: i32 = 0x4_00_00;

/** The bytes of a part as they are unpacked and read. */
export const PART: usize = COMPRESSED + <usize>MOST_COMPRESSED + SLACK;
/** The most bytes a part may have: seventy times a form. */
export const MOST_PART: i32 = 0x10_00_00;

/** What was found in a part. */
export const RECORDS: usize = PART + <usize>MOST_PART + SLACK;
/** Bytes of a record: eight numbers of four bytes, the last two of which may be one of eight. */
export const RECORD_BYTES: i32 = 32;
/** The most records of a part: a form has two hundred. */
export const MOST_RECORDS: i32 = 0x80_00;

/** A sheet without its rows. */
export const OUTLINE: usize = RECORDS + <usize>(MOST_RECORDS * RECORD_BYTES);
/** A form with a merged range in every row takes some 5000 bytes. */
export const MOST_OUTLINE: i32 = 0x80_00;

/** Four numbers for each known piece: its checksum, where its bytes begin, how many, its kind. */
export const PIECES: usize = OUTLINE + <usize>MOST_OUTLINE + SLACK;
/** Bytes of such an entry. */
export const PIECE_BYTES: i32 = 16;
/** Forms of all templates in all programs have some thousand pieces; names of units come on top. */
export const MOST_PIECES: i32 = 0x80_00;

/** Numbers of pieces, plus one, by their checksums. */
export const SLOTS: usize = PIECES + <usize>(MOST_PIECES * PIECE_BYTES);
/** A power of two, and twice the pieces, so that looking for one takes few steps. */
export const SLOT_COUNT: i32 = 0x1_00_00;

/** The bytes of the known pieces, one behind the other. */
export const TEXTS: usize = SLOTS + <usize>(SLOT_COUNT * 4);
/** The most bytes of all pieces together. */
export const MOST_TEXTS: i32 = 0x20_00_00;

/** Where the inflater keeps its tables. */
export const TABLES: usize = TEXTS + <usize>MOST_TEXTS + SLACK;
