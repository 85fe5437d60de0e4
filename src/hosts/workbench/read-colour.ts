import type { SnapshotStyle } from './snapshot';

const SHORT = /^#([\da-f])([\da-f])([\da-f])$/iu;
const LONG = /^#([\da-f]{6})(?:[\da-f]{2})?$/iu;
const CHANNELS = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)$/iu;

/** A colour of Univer's as `#rrggbb`; `undefined` for none. */
export function readColour(colour: SnapshotStyle['cl']): string | undefined {
  const text = (colour?.rgb ?? '').trim();
  const long = LONG.exec(text);
  if (long !== null) return `#${(long[1] ?? '').toLowerCase()}`;
  const short = SHORT.exec(text);
  if (short !== null) return `#${doubled(short.slice(1))}`.toLowerCase();
  const channels = CHANNELS.exec(text);
  return channels === null ? undefined : `#${hexOf(channels.slice(1, 4))}`;
}

function doubled(digits: readonly string[]): string {
  return digits.map((digit) => digit + digit).join('');
}

function hexOf(channels: readonly string[]): string {
  return channels
    .map((channel) => Math.min(255, Number(channel)).toString(16).padStart(2, '0'))
    .join('');
}
