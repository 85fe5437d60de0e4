/** Makes a test fail that writes to the console: what people see is printed on purpose, elsewhere. */
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

for (const method of METHODS) {
  // eslint-disable-next-line no-console -- it is silenced here, not used
  console[method] = (...words: readonly unknown[]) => {
    throw new Error(`A test wrote to the console: ${words.map(String).join(' ')}`);
  };
}
