import { MOST_RECORDS, RECORDS, RECORD_BYTES } from './memory-map';

/** How many there are. */
export let count: i32 = 0;
/** Where the last one lies. */
export let record: usize = RECORDS;

/** Starts anew. */
export function clear(): void {
  count = 0;
  record = RECORDS - <usize>RECORD_BYTES;
}

/** Room for another one, whose first number is its kind; false when there is none. */
export function add(kind: i32): bool {
  if (count >= MOST_RECORDS) return false;
  count += 1;
  record += <usize>RECORD_BYTES;
  store<i32>(record, kind);
  return true;
}
