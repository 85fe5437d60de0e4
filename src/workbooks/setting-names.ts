import { packText, unpackText } from './text-formula';

/*
 * Texts are kept in hidden defined names whose content is a constant text: part of workbooks from the beginning, saved
 * in .xlsx, .xls and .et alike, seen on no sheet and in no list. A hidden sheet would be read as part of the form's
 * workbook by whoever receives it, and document properties end at 255 characters.
 */

/** A defined name of the whole workbook and what it stands for, without the leading `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** All settings begin so, which tells their names from those of users and other programs. */
const OURS = /^(nuanbiao\.[\w.]+)\.([1-9]\d{0,4})$/u;

/** A setting as workbooks know it: names take letters, digits, dots and underlines, and do not tell capitals apart. */
export function settingKey(setting: string): string {
  return setting.toLowerCase().replace(/[^\w.]/gu, '_');
}

/** The name that keeps a part of a setting; parts count from 1. */
export function nameOfPart(setting: string, at: number): string {
  return `${settingKey(setting)}.${String(at)}`;
}

/** The setting, as workbooks know it, of which a name keeps a part; `undefined` for any other name. */
export function settingOfName(name: string): string | undefined {
  return OURS.exec(name.toLowerCase())?.[1];
}

/** The names that keep a setting, in the order of its parts. */
export function namesOfSetting(setting: string, text: string): readonly DefinedName[] {
  return packText(text).map((formula, at) => ({ name: nameOfPart(setting, at + 1), formula }));
}

/** The settings that names keep, by their keys; what was changed so that it is no text any more is left out. */
export function settingsOfNames(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const formulas = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const settings = new Map<string, string>();
  for (const setting of new Set(names.map(({ name }) => settingOfName(name)))) {
    const text = setting === undefined ? undefined : unpackText(partsOf(setting, formulas));
    if (setting !== undefined && text !== undefined) settings.set(setting, text);
  }
  return settings;
}

/** Parts behind a gap were left behind by a longer text. */
function partsOf(setting: string, formulas: ReadonlyMap<string, string>): readonly string[] {
  const parts: string[] = [];
  for (let at = 1; ; at += 1) {
    const part = formulas.get(nameOfPart(setting, at));
    if (part === undefined) return parts;
    parts.push(part);
  }
}
