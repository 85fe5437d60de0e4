import type { Bridge, Members } from './bridge';
import type { Variant } from './variant';

/** A pane that WPS shows, or has closed. */
interface Pane {
  readonly id: number;
  readonly url: string;
  isVisible: boolean;
}

const PICK_FILES = 3;

/** What an add-in has in WPS beside workbooks: panes, texts that its pages share, and files of the PC. */
export class FakeShell {
  readonly texts = new Map<string, string | number | boolean>();
  panes: Pane[] = [];
  /** What somebody will choose in the dialog for files; nothing: the dialog is left. */
  chosen: readonly string[] = [];
  /** Files of the PC by their paths. */
  readonly files = new Map<string, Uint8Array>();
  #last = 0;

  constructor(
    readonly bridge: Bridge,
    readonly variant: Variant,
  ) {}

  members(): Required<Pick<Members, 'get' | 'call'>> {
    const { readsFiles } = this.variant;
    return {
      get: {
        Version: () => '12.0',
        Build: () => 28_505,
        PluginStorage: () => this.#storage(),
        ...(readsFiles ? { FileSystem: () => this.#files() } : { FileSystem: () => undefined }),
        ...(readsFiles ? {} : { FileDialog: () => undefined }),
      },
      call: {
        CreateTaskPane: (url) => this.#wrap(this.openPane(String(url))),
        GetTaskPane: (id) => {
          const pane = this.panes.find((one) => one.id === id);
          return pane === undefined ? this.#deadPane() : this.#wrap(pane);
        },
        ...(readsFiles ? { FileDialog: (kind) => this.#dialog(kind) } : {}),
      },
    };
  }

  openPane(url: string): Pane {
    this.#last += 1;
    const pane = { id: this.#last, url, isVisible: false };
    this.panes.push(pane);
    return pane;
  }

  #wrap(pane: Pane): object {
    const shown = pane;
    return this.bridge.wrap('TaskPane', {
      get: { ID: () => pane.id, Visible: () => pane.isVisible },
      set: {
        Visible: (value) => {
          shown.isVisible = value === true;
        },
      },
      call: {
        Delete: () => {
          this.panes = this.panes.filter(({ id }) => id !== pane.id);
        },
      },
    });
  }

  #deadPane(): null | undefined {
    if (this.variant.deadPane === 'throws') throw new Error('0x80004005');
    return this.variant.deadPane === 'null' ? null : undefined;
  }

  #storage(): object {
    const { texts, variant } = this;
    return this.bridge.wrap('PluginStorage', {
      call: {
        getItem: (name) => {
          const value = texts.get(String(name));
          if (value === undefined) return null;
          return variant.storage === 'texts' ? value.toString() : value;
        },
        setItem: (name, value) => void texts.set(String(name), primitiveOf(value)),
        removeItem: (name) => void texts.delete(String(name)),
      },
    });
  }

  #dialog(kind: unknown): object {
    if (kind !== PICK_FILES) throw new Error('0x80070057');
    const { bridge, chosen } = this;
    let takesSeveral = false;
    return bridge.wrap('FileDialog', {
      set: {
        AllowMultiSelect: (value) => {
          takesSeveral = value === true;
        },
      },
      get: {
        SelectedItems: () =>
          bridge.wrap('FileDialogSelectedItems', {
            get: { Count: () => (takesSeveral ? chosen.length : Math.min(1, chosen.length)) },
            call: { Item: (index) => chosen[Number(index) - 1] },
          }),
      },
      call: { Show: () => (chosen.length > 0 ? -1 : 0) },
    });
  }

  #files(): object {
    return this.bridge.wrap('FileSystem', {
      get: { ReadFileAsArrayBuffer: () => this.#read },
    });
  }

  readonly #read = (path: unknown): ArrayBuffer => {
    const bytes = this.files.get(String(path));
    if (bytes === undefined) throw new Error('ENOENT');
    return new Uint8Array(bytes).buffer;
  };
}

/** Objects do not come back out of the shared texts. */
function primitiveOf(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new Error('Only texts, numbers and answers are kept');
}
