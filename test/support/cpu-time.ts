/**
 * Milliseconds that this process has computed, for tests that hostile input cannot hang us: unlike a clock it
 * does not run while other programs have the processor. How fast we are is the bench's matter.
 */
export function cpuTime(): number {
  return process.cpuUsage().user / 1000;
}
