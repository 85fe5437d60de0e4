/** What a function that is running has of its own. */
export interface Frame {
  /** By their names without the dollar, in small letters. */
  readonly variables: Map<string, unknown>;
  /** Of whoever called it: a function sees the variables of its caller. */
  readonly outer: Frame | undefined;
  /** What its statements gave so far. */
  readonly output: unknown[];
}

/** The value of a variable, `$name`, as a function sees it. */
export function readVariable(frame: Frame, name: string): unknown {
  const key = name.slice(1).toLowerCase();
  for (let at: Frame | undefined = frame; at !== undefined; at = at.outer) {
    if (at.variables.has(key)) return at.variables.get(key);
  }
  throw new Error(`No variable ${name}`);
}
