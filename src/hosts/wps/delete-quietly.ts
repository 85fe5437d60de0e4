import type { WpsApplication, WpsSheet } from './jsapi';

/** Deletes a sheet; WPS would ask the user first. */
export function deleteQuietly(application: WpsApplication, sheet: WpsSheet): void {
  const shows = application.DisplayAlerts;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    application.DisplayAlerts = shows;
  }
}
