/** An error as Excel answers it: a code that programs read, and words. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}
