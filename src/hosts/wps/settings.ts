import type { HostFault } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { inWorkbook } from './in-workbook';
import type { WpsName, WpsNames } from './jsapi';
import type { Session } from './session';
import { packText, unpackText } from './text-formula';
import { whileWriting } from './while-writing';

/*
 * Texts are kept in hidden defined names whose content is a constant text: part of the object model from the beginning,
 * saved in .xlsx, .xls and .et alike, seen on no sheet and in no list. A hidden sheet would be read as part of the form's
 * workbook by whoever receives it, and document properties end at 255 characters.
 */

/** What we keep in the workbook under a name; `undefined` when nothing is kept, or nothing of ours. */
export function loadSetting(
  session: Session,
  name: string,
): Promise<Result<string | undefined, HostFault>> {
  return inWorkbook(session, ({ Names: names }) => {
    const parts: string[] = [];
    for (let at = 1; ; at += 1) {
      const found = findName(names, nameOf(name, at))?.RefersTo;
      if (typeof found !== 'string') break;
      parts.push(found);
    }
    return succeed(parts.length === 0 ? undefined : unpackText(parts));
  });
}

/** Keeps a text in the workbook under a name. */
export function saveSetting(
  session: Session,
  name: string,
  text: string,
): Promise<Result<void, HostFault>> {
  return inWorkbook(session, ({ Names: names }) => {
    const parts = packText(text);
    whileWriting(
      session,
      () => undefined,
      () => {
        parts.forEach((part, at) => void names.Add(nameOf(name, at + 1), part, false));
        // What a longer text left behind.
        for (let at = parts.length + 1; ; at += 1) {
          const surplus = findName(names, nameOf(name, at));
          if (surplus === undefined) break;
          surplus.Delete();
        }
      },
    );
    return succeed(undefined);
  });
}

function findName(names: WpsNames, name: string): WpsName | undefined {
  try {
    return names.Item(name) ?? undefined;
  } catch {
    // Some builds throw where others hand over nothing.
    return undefined;
  }
}

/** Names take letters, digits, dots and underlines. */
function nameOf(setting: string, at: number): string {
  return `${setting.replace(/[^\w.]/gu, '_')}.${String(at)}`;
}
