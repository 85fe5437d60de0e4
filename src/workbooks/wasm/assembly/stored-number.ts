/** The number, once `parse` has succeeded. */
export let number: f64 = 0;
/** How many decimals it has; -1 where a program would write the number in another way (`1.50`, `007`). */
export let decimals: i32 = 0;

/** Numbers of more digits may lie between two doubles, and which is nearer is not told here. */
const MOST_DIGITS: i32 = 15;
/** Smaller numbers are written with an exponent. */
const MOST_DECIMALS: i32 = 6;
/** What a whole number of so many decimals is divided by; all exact, so that the quotient is the nearest double. */
const POWERS: usize = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]);

// The digits of the number, how many they are, and how many stand behind the point.
let digits: u64 = 0;
let count: i32 = 0;
let behind: i32 = 0;

/** Whether the bytes are plain digits, with a point and a minus or without, few enough to be exact. */
export function parse(start: usize, end: usize): bool {
  const isNegative = load<u8>(start) === MINUS;
  const first = isNegative ? start + 1 : start;
  if (!readDigits(first, end)) return false;
  number = <f64>digits / load<f64>(POWERS + ((<usize>behind) << 3));
  if (isNegative) number = -number;
  const isUsual = isUsuallyWritten(first, end) && !(isNegative && digits === 0);
  decimals = isUsual && behind <= MOST_DECIMALS ? behind : -1;
  return true;
}

/** Both before and behind a point there is a digit. */
function readDigits(first: usize, end: usize): bool {
  digits = 0;
  count = 0;
  behind = 0;
  let point: usize = 0;
  for (let at = first; at < end; at += 1) {
    const byte = <u32>load<u8>(at);
    if (byte - ZERO <= 9) {
      digits = digits * 10 + (byte - ZERO);
      count += 1;
      if (count > MOST_DIGITS) return false;
    } else if (byte === POINT && point === 0 && at > first) point = at + 1;
    else return false;
  }
  if (point !== 0) behind = <i32>(end - point);
  return count > 0 && point !== end;
}

/** No zero before other digits, none behind the last decimal. */
function isUsuallyWritten(first: usize, end: usize): bool {
  const leads = load<u8>(first) === ZERO && first + 1 < end && load<u8>(first + 1) !== POINT;
  const trails = behind > 0 && load<u8>(end - 1) === ZERO;
  return !leads && !trails;
}

const ZERO: u32 = 0x30;
const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;
