import type { WpsApplication } from '../hosts/wps/jsapi';

/** What the pane uses of WPS beside the open workbook. What a build does not have is undefined. */
export interface WpsPaneApplication extends WpsApplication {
  readonly Version?: unknown;
  readonly Build?: unknown;
  /** Texts that all pages of an add-in share. */
  readonly PluginStorage?: WpsStorage | null;
  /** Answers in many ways for a pane that is gone. */
  readonly GetTaskPane?: (id: number) => WpsPane | null | undefined;
  readonly FileDialog?: (kind: number) => WpsFileDialog;
  readonly FileSystem?: WpsFiles | null;
}

/** Texts by name; what comes back may have another type than what was put in. */
export interface WpsStorage {
  readonly getItem: (name: string) => unknown;
  readonly setItem: (name: string, text: string) => unknown;
  readonly removeItem: (name: string) => unknown;
}

/** A pane beside the sheets. */
interface WpsPane {
  Visible: boolean;
}

/** The program's own dialog for choosing files. */
interface WpsFileDialog {
  AllowMultiSelect: boolean;
  /** -1 when files were chosen. */
  readonly Show: () => unknown;
  readonly SelectedItems: { readonly Count: number; readonly Item: (index: number) => string };
}

/** Files of the PC. */
interface WpsFiles {
  readonly ReadFileAsArrayBuffer?: (path: string) => unknown;
}

/** The window of an add-in's page, as far as WPS puts something on it. */
export interface WpsPage {
  readonly Application?: unknown;
  /** In some builds the application itself. */
  readonly wps?: { readonly Application?: unknown };
}

/**
 * WPS's application on a page; `undefined` where the page is not in WPS.
 *
 * Its name is no help: WPS calls itself "Microsoft Excel". A program with panes and shared texts is WPS.
 */
export function findWps(page: WpsPage): WpsPaneApplication | undefined {
  const places = [
    (): unknown => page.Application,
    (): unknown => page.wps?.Application,
    (): unknown => page.wps,
  ];
  for (const place of places) {
    const found = valueAt(place);
    if (isWps(found)) return found;
  }
  return undefined;
}

/** Some builds throw at what they do not have. */
function valueAt(place: () => unknown): unknown {
  try {
    return place();
  } catch {
    return undefined;
  }
}

function isWps(value: unknown): value is WpsPaneApplication {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  const { CreateTaskPane: creates, PluginStorage: texts } = toMembers(value);
  return Boolean(creates) && Boolean(texts);
}

type Members = Readonly<Record<string, unknown>>;

/** What an object has, whatever it is: nobody knows what WPS answers to `in`. */
function toMembers(value: object): Members {
  return value as Members;
}
