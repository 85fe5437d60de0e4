const POLYNOMIAL = 0xed_b8_83_20;
const SLICES = 8;
const BYTE_VALUES = 256;

/** Tables that let eight bytes be taken at a time; entry `slice * 256 + byte`. */
const TABLE = createTable();

function createTable(): Uint32Array {
  const table = new Uint32Array(SLICES * BYTE_VALUES);
  for (let byte = 0; byte < BYTE_VALUES; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1)
      crc = (crc & 1) === 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    table[byte] = crc;
  }
  for (let index = BYTE_VALUES; index < table.length; index += 1) {
    const before = table[index - BYTE_VALUES] ?? 0;
    table[index] = (before >>> 8) ^ (table[before & 0xff] ?? 0);
  }
  return table;
}

/** The CRC-32 of zip (IEEE 802.3), as an unsigned number; every part of a package carries one. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLE;
  const at = (slice: number, byte: number): number => t[slice * BYTE_VALUES + (byte & 0xff)] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = 0xff_ff_ff_ff;
  let index = 0;
  for (; index + SLICES <= bytes.length; index += SLICES) {
    const low = view.getUint32(index, true) ^ crc;
    const high = view.getUint32(index + 4, true);
    crc =
      at(7, low) ^
      at(6, low >>> 8) ^
      at(5, low >>> 16) ^
      at(4, low >>> 24) ^
      at(3, high) ^
      at(2, high >>> 8) ^
      at(1, high >>> 16) ^
      at(0, high >>> 24);
  }
  for (; index < bytes.length; index += 1) crc = (crc >>> 8) ^ at(0, crc ^ (bytes[index] ?? 0));
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
