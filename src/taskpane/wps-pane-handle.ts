import type { WpsPaneApplication } from './wps-application';

/** Where the ribbon's script keeps the number of the pane. */
const KEY = 'nuanbiao_pane';

/** This pane as WPS shows it; `undefined` where WPS does not know it, whichever way it says so. */
export function findPane(application: WpsPaneApplication): { Visible: boolean } | undefined {
  try {
    const id = Number(application.PluginStorage?.getItem(KEY));
    return application.GetTaskPane?.(id) ?? undefined;
  } catch {
    return undefined;
  }
}
