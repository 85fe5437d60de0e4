import v8 from 'node:v8';

/** What the engine would find out by itself after some hundred files. Neither changes what a program does. */
const FLAGS = [
  // Values that die young get their room at once, so that it is cleared up half as often.
  '--semi-space-growth-factor=16',
  // Code is compiled, plainly at first, before it runs rather than after it was interpreted for a while.
  '--always-sparkplug',
];

/** Makes the engine ready for a set of many files. Process-wide, for workers that start later too. */
export function tuneEngine(): void {
  for (const flag of FLAGS) v8.setFlagsFromString(flag);
}
