/** Method of an entry that is kept as it is. */
export const ZIP_STORED = 0;
/** Method of an entry that is deflated. */
export const ZIP_DEFLATED = 8;
/** Bit of the flags of an encrypted entry. */
export const ZIP_ENCRYPTED = 0x1;
/** Bit of the flags of an entry whose sizes follow its data, so its own header lacks them. */
export const ZIP_DESCRIPTOR = 0x8;

/** What is needed to unpack an entry of a zip file. */
export interface PackedPart {
  /** As written, without change of case or slashes; UTF-8. */
  readonly name: string;
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Number of unpacked bytes. */
  readonly size: number;
  /** The data as they stand in the file: deflated for method 8. A view, not a copy. */
  readonly compressed: Uint8Array;
}

/** One entry of a zip file as its central directory describes it, enough to copy it unread. */
export interface ZipEntry extends PackedPart {
  /** The bytes of the name. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** DOS time and date of the last change. */
  readonly time: number;
  readonly date: number;
  /** Low byte: version of the format a reader needs. */
  readonly versionNeeded: number;
  readonly externalAttributes: number;
}
