import { type Result, succeed } from '../domain/kernel/result';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import type { AppFault } from './app-fault';
import type { ConsolidationSource } from './consolidation-source';
import { planConsolidation } from './plan-consolidation';
import type { TrackedHost } from './track-writes';

/** Told before each sheet is drawn: how many there are already, of how many. */
export type OnSheet = (done: number, of: number) => void;

/**
 * Adds the sheets of a consolidation to the open workbook (生成汇总) and shows its first; they can be taken back
 * together. When one of them cannot be drawn, none stays.
 *
 * 分户明细 comes first: the formulas of 汇总表 name it by the name it got.
 *
 * @returns the names the sheets got, 汇总表 first
 */
export async function addConsolidation(
  host: TrackedHost,
  source: ConsolidationSource,
  onSheet: OnSheet = () => undefined,
): Promise<Result<readonly string[], AppFault>> {
  const added = await host.asOne(() => drawAll(host, source, onSheet));
  if (!added.ok) return added;
  const [summary = '', ...others] = added.value;
  // The sheets stand there, whether or not this one can be brought to the front.
  await host.select(summary, { top: 0, left: 0, bottom: 0, right: 0 });
  return succeed([summary, ...others]);
}

async function drawAll(
  host: TrackedHost,
  source: ConsolidationSource,
  onSheet: OnSheet,
): Promise<Result<readonly string[], AppFault>> {
  const [, first] = planConsolidation(source);
  onSheet(0, SHEETS);
  const detail = await host.addSheet(first);
  if (!detail.ok) return detail;
  const [summary, , ...others] = planConsolidation(naming(source, detail.value));
  const names: string[] = [];
  for (const plan of [summary, ...others]) {
    const added: Result<string, AppFault> = await drawNext(host, plan, () =>
      onSheet(names.length + 1, SHEETS),
    );
    if (!added.ok) return added;
    names.push(added.value);
  }
  const [made = '', ...rest] = names;
  return succeed([made, detail.value, ...rest]);
}

const SHEETS = 4;

function drawNext(
  host: TrackedHost,
  plan: SheetPlan,
  tell: () => void,
): Promise<Result<string, AppFault>> {
  tell();
  return host.addSheet(plan);
}

/** The same, with the name that 分户明细 got where its own was taken. */
function naming(source: ConsolidationSource, detail: string): ConsolidationSource {
  const { words } = source;
  return { ...source, words: { ...words, sheets: { ...words.sheets, detail } } };
}
