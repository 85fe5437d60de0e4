import { type DefinedName, namesOfSetting, settingOfName } from '../setting-names';
import type { Book } from './book';

/** The settings of a book as it was opened and as it is to be saved. */
export interface SettingChange {
  readonly opened: Pick<Book, 'settings'>;
  readonly current: Pick<Book, 'settings'>;
}

/** Whether a name of the whole workbook keeps what a setting said before. */
export function isOutdated(name: string, { opened, current }: SettingChange): boolean {
  const setting = settingOfName(name);
  return setting !== undefined && opened.settings.get(setting) !== current.settings.get(setting);
}

/** The names that keep what settings say now, of those that changed. */
export function newSettingNames({ opened, current }: SettingChange): readonly DefinedName[] {
  return [...current.settings]
    .filter(([setting, text]) => opened.settings.get(setting) !== text)
    .flatMap(([setting, text]) => namesOfSetting(setting, text));
}
