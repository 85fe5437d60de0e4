/** In what builds of WPS differ, as far as it is known or feared. */
export interface Variant {
  /** What stands for an empty cell in `Value2`. */
  readonly empty: undefined | null | '';
  /** What a property says that differs between the cells of a range. */
  readonly mixed: undefined | null;
  /** Early versions hand over one row as a flat array. */
  readonly flatRows: boolean;
  readonly addressIs: 'method' | 'property';
  readonly hasEvents: boolean;
  /** Whether asking a collection for what it does not have throws, or hands over nothing. */
  readonly absent: 'throws' | 'null' | 'undefined';
  /** How a cell that is being edited can be noticed, beside its refusing what is written. */
  readonly editing: 'tells-ready' | 'refuses-alerts';
  readonly hasPrinter: boolean;
  /** What `PluginStorage` gives back: texts, or what was put in. */
  readonly storage: 'texts' | 'as-put';
  /** What `GetTaskPane` answers for a pane that is gone. */
  readonly deadPane: 'throws' | 'null' | 'undefined';
  readonly readsFiles: boolean;
}

/** What is reported most. */
export const USUAL: Variant = {
  empty: undefined,
  mixed: null,
  flatRows: false,
  addressIs: 'method',
  hasEvents: true,
  absent: 'throws',
  editing: 'tells-ready',
  hasPrinter: true,
  storage: 'texts',
  deadPane: 'throws',
  readsFiles: true,
};

/** Everything otherwise. */
export const UNUSUAL: Variant = {
  empty: null,
  mixed: undefined,
  flatRows: true,
  addressIs: 'property',
  hasEvents: false,
  absent: 'null',
  editing: 'refuses-alerts',
  hasPrinter: false,
  storage: 'as-put',
  deadPane: 'null',
  readsFiles: false,
};
