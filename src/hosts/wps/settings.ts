import type { HostFault } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { nameOfPart, namesOfSetting } from '../../workbooks/setting-names';
import { unpackText } from '../../workbooks/text-formula';
import { inWorkbook } from './in-workbook';
import type { WpsName, WpsNames } from './jsapi';
import type { Session } from './session';
import { whileWriting } from './while-writing';

/** What we keep in the workbook under a name; `undefined` when nothing is kept, or nothing of ours. */
export function loadSetting(
  session: Session,
  name: string,
): Promise<Result<string | undefined, HostFault>> {
  return inWorkbook(session, ({ Names: names }) => {
    const parts: string[] = [];
    for (let at = 1; ; at += 1) {
      const found = findName(names, nameOfPart(name, at))?.RefersTo;
      if (typeof found !== 'string') break;
      parts.push(found);
    }
    return succeed(unpackText(parts));
  });
}

/** Keeps a text in the workbook under a name. */
export function saveSetting(
  session: Session,
  name: string,
  text: string,
): Promise<Result<void, HostFault>> {
  return inWorkbook(session, ({ Names: names }) => {
    const parts = namesOfSetting(name, text);
    whileWriting(
      session,
      () => undefined,
      () => {
        for (const part of parts) names.Add(part.name, `=${part.formula}`, false);
        // What a longer text left behind.
        for (let at = parts.length + 1; ; at += 1) {
          const surplus = findName(names, nameOfPart(name, at));
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
