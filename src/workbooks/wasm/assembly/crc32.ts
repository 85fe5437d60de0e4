import { PART } from './memory-map';

const POLYNOMIAL: u32 = 0xed_b8_83_20;
const BYTE_VALUES: u32 = 256;
const SLICES: u32 = 8;

/** Tables that let eight bytes be taken at a time; entry `slice * 256 + byte`. */
const TABLE: usize = memory.data(8192);

function fillTable(): void {
  for (let byte: u32 = 0; byte < BYTE_VALUES; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
    store<u32>(TABLE + ((<usize>byte) << 2), crc);
  }
  for (let index = BYTE_VALUES; index < BYTE_VALUES * SLICES; index += 1) {
    const before = load<u32>(TABLE + ((<usize>(index - BYTE_VALUES)) << 2));
    store<u32>(TABLE + ((<usize>index) << 2), (before >> 8) ^ entry(0, before));
  }
}

fillTable();

function entry(slice: u32, byte: u32): u32 {
  return load<u32>(TABLE + ((<usize>(slice * BYTE_VALUES + (byte & 0xff))) << 2));
}

/** The CRC-32 of zip (IEEE 802.3) of so many bytes of the part. */
export function crc32(length: i32): u32 {
  let crc: u32 = 0xff_ff_ff_ff;
  let at = PART;
  const end = PART + <usize>length;
  for (; at + SLICES <= end; at += SLICES) {
    const low = load<u32>(at) ^ crc;
    const high = load<u32>(at + 4);
    crc =
      entry(7, low) ^
      entry(6, low >> 8) ^
      entry(5, low >> 16) ^
      entry(4, low >> 24) ^
      entry(3, high) ^
      entry(2, high >> 8) ^
      entry(1, high >> 16) ^
      entry(0, high >> 24);
  }
  for (; at < end; at += 1) crc = (crc >> 8) ^ entry(0, crc ^ load<u8>(at));
  return ~crc;
}
