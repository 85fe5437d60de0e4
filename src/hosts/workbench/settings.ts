import type { CustomData, IWorkbookData } from '@univerjs/core';
import type { HostFault } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { settingKey } from '../../workbooks/setting-names';
import type { Program } from './program';

const NAME = 'nuanbiao';

/** What is kept in a workbook, by the keys under which its file keeps it. */
export type Settings = Readonly<Record<string, string>>;

/** What is kept in a workbook; it lies beside its sheets and is saved with them. */
export function settingsOf({ custom }: Partial<Pick<IWorkbookData, 'custom'>>): Settings {
  const { [NAME]: kept }: Readonly<Record<string, Settings>> = custom ?? {};
  return kept ?? {};
}

/** The part of a workbook's snapshot that keeps them. */
export function keepSettings(
  settings: Settings,
  custom: CustomData = {},
): Pick<IWorkbookData, 'custom'> {
  return { custom: { ...custom, [NAME]: settings } };
}

/** What we keep in the workbook under a name; `undefined` when nothing is kept. */
export function loadSetting(
  { workbook }: Program,
  name: string,
): Result<string | undefined, HostFault> {
  const settings = settingsOf({ custom: workbook.getCustomMetadata() ?? {} });
  const key = settingKey(name);
  return succeed(Object.hasOwn(settings, key) ? settings[key] : undefined);
}

/** Keeps a text in the workbook under a name. */
export function saveSetting(
  { workbook }: Program,
  name: string,
  text: string,
): Result<void, HostFault> {
  const custom = workbook.getCustomMetadata() ?? {};
  const settings = { ...settingsOf({ custom }), [settingKey(name)]: text };
  workbook.setCustomMetadata(keepSettings(settings, custom).custom);
  return succeed(undefined);
}
