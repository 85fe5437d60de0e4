/** What an object of WPS has; a name that stands nowhere does not exist. */
export interface Members {
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Methods that change nothing. */
  readonly call?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** Methods that change the workbook, which WPS refuses while a cell is being edited. */
  readonly change?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

/** How WPS takes what comes over the bridge at the moment. */
export type Mood =
  /** Everything throws. */
  | 'out-of-order'
  /** A cell is being edited: what changes something throws. */
  | 'editing'
  | 'obeying';

/** The way between two processes: it counts what goes over it and may be closed. */
export class Bridge {
  calls = 0;
  mood: Mood = 'obeying';
  readonly #targets = new WeakMap<object, unknown>();

  /** One property read or written, or one method called. */
  cross(changes: boolean): void {
    this.calls += 1;
    if (this.mood === 'out-of-order') throw new Error('0x800706BA');
    if (changes && this.mood === 'editing') throw new Error('0x800A03EC');
  }

  /**
   * An object as a page sees it: a new one each time, each member one call. Stricter than WPS on purpose, unknown
   * members throw: WPS reads them as undefined and swallows what is assigned to them.
   */
  wrap(kind: string, members: Members, target?: unknown): object {
    const { get = {}, set = {}, call = {}, change = {} } = members;
    const missing = (name: string | symbol): never => {
      throw new Error(`${kind} has no member ${String(name)}`);
    };
    const wrapper: object = new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'symbol') return undefined;
          const method = call[name] ?? change[name];
          if (method !== undefined) {
            return (...args: unknown[]): unknown => {
              this.cross(name in change);
              return method(...args);
            };
          }
          const read = get[name] ?? missing(name);
          this.cross(false);
          return read();
        },
        set: (_, name, value: unknown) => {
          const write = (typeof name === 'string' ? set[name] : undefined) ?? missing(name);
          this.cross(true);
          write(value);
          return true;
        },
        // Nobody knows what WPS answers.
        has: (_, name) => missing(name),
        ownKeys: () => missing('keys'),
        deleteProperty: (_, name) => missing(name),
      },
    );
    this.#targets.set(wrapper, target);
    return wrapper;
  }

  /** What a wrapper that comes back over the bridge stands for. */
  targetOf(wrapper: unknown): unknown {
    return typeof wrapper === 'object' && wrapper !== null ? this.#targets.get(wrapper) : undefined;
  }
}
