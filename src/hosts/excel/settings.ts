import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { readTrip, writeTrip } from './trip';

/** What we keep in the workbook under a name; `undefined` when nothing is kept, or nothing of ours. */
export async function loadSetting(
  session: Session,
  name: string,
): Promise<Result<string | undefined, HostFault>> {
  const loaded = await readTrip(session.patience, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(name);
    setting.load('value');
    await context.sync();
    const value: unknown = setting.isNullObject ? undefined : setting.value;
    return typeof value === 'string' ? value : undefined;
  });
  if (loaded.ok) return succeed(loaded.value);
  return fail(await explainFailure(loaded.fault, [], session.patience));
}

/** Keeps a text in the workbook under a name. */
export async function saveSetting(
  session: Session,
  name: string,
  text: string,
): Promise<Result<void, HostFault>> {
  const saved = await writeTrip(async (context) => {
    context.workbook.settings.add(name, text);
    await context.sync();
  });
  if (saved.ok) return succeed(undefined);
  return fail(await explainFailure(saved.fault, [], session.patience));
}
