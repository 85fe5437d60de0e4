// The place in the part where the readers of sheets and texts stand, and what they ask of it.

/** Where the next byte is read. */
export let at: usize = 0;
/** Where the part ends; eight zeros, which no tag has, stand behind it. */
export let end: usize = 0;

/** Stands at the beginning of bytes of the memory. */
export function open(start: usize, length: i32): void {
  at = start;
  end = start + <usize>length;
  store<u64>(end, 0);
}

/** Goes to a place. */
export function moveTo(place: usize): void {
  at = place;
}

/** Goes on by so many bytes. */
export function skip(bytes: usize): void {
  at += bytes;
}

/** Whether a byte is white space, which means nothing between tags. */
export function isSpace(byte: u32): bool {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Passes over white space. */
export function skipSpace(): void {
  while (isSpace(load<u8>(at))) at += 1;
}

/** The place of the next `<` from here on, or the end. */
export function findTag(from: usize): usize {
  while (from < end && load<u8>(from) !== 0x3c) from += 1;
  return from;
}

/** The place behind the next `>` from here on; 0 when there is none. */
export function findTagEnd(from: usize): usize {
  while (from < end && load<u8>(from) !== 0x3e) from += 1;
  return from < end ? from + 1 : 0;
}

/** Passes over a `"`, and says whether one stood here. */
export function takesQuote(): bool {
  if (load<u8>(at) !== 0x22) return false;
  at += 1;
  return true;
}

/** What `readDigits` gives when no such number stands here. */
export const NO_NUMBER: i32 = -1;

/** Passes over a whole number of seven digits at most, without leading zeros. */
export function readDigits(): i32 {
  const first = at;
  let number: i32 = 0;
  for (; at - first <= 7; at += 1) {
    const digit = <u32>load<u8>(at) - 0x30;
    if (digit > 9) break;
    number = number * 10 + <i32>digit;
  }
  const length = at - first;
  if (length === 0 || length > 7 || (length > 1 && load<u8>(first) === 0x30)) return NO_NUMBER;
  return number;
}
