import type { ChosenFile } from '../ui/consolidate/file-work';
import type { WpsPaneApplication } from './wps-application';

/** The dialog that chooses files, among the program's dialogs. */
const PICK_FILES = 3;
const CHOSEN = -1;

/**
 * Lets the user choose files in WPS's own dialog, for panes whose browser opens none; `undefined` where WPS has no
 * such dialog or does not hand over what files hold.
 */
export function wpsFileChooser(
  application: WpsPaneApplication,
): (() => readonly ChosenFile[]) | undefined {
  const { FileDialog: dialogs, FileSystem: files } = application;
  if (!dialogs || !files?.ReadFileAsArrayBuffer) return undefined;
  return () => {
    const dialog = application.FileDialog?.(PICK_FILES);
    if (dialog === undefined) return [];
    dialog.AllowMultiSelect = true;
    if (dialog.Show() !== CHOSEN) return [];
    const { SelectedItems: chosen } = dialog;
    return Array.from({ length: chosen.Count }, (_, at) => {
      const path = chosen.Item(at + 1);
      return {
        path: nameOf(path),
        file: { size: undefined, arrayBuffer: () => read(application, path) },
      };
    });
  };
}

/** Paths come with either stroke. */
function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A file that cannot be read throws; it is told of in its line, and the others go on. */
async function read({ FileSystem: files }: WpsPaneApplication, path: string): Promise<ArrayBuffer> {
  // After a breath, so that a long list does not stop the page.
  await new Promise((resolve) => setTimeout(resolve));
  const bytes = files?.ReadFileAsArrayBuffer?.(path);
  if (!(bytes instanceof ArrayBuffer)) throw new Error(`${path} was not handed over`);
  return bytes;
}
