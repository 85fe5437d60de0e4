import type { Finding } from '../domain/check/finding';
import { readExplanation, type ExplanationFlaw } from '../domain/check/read-explanation';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { rawOf } from '../domain/table/raw-of';
import type { Table } from '../domain/table/table';
import type { ItemCode } from '../domain/templates/item';
import { type Explanation, formatExplanations, parseExplanations } from '../formats/explanations';
import type { AppFault } from './app-fault';
import type { Host } from './host';

/** Name under which a workbook keeps the explanations. */
const SETTING = 'nuanbiao.explanations';

/** What the clerk said about a finding; `outdated` when the figures have changed since. */
export interface GivenExplanation {
  readonly text: string;
  readonly outdated: boolean;
}

/** The text explains nothing; `flaw` says how. */
export interface RefusedExplanation {
  readonly code: 'explanation-refused';
  readonly flaw: ExplanationFlaw;
}

/** The explanations kept in the workbook; none where nobody explained anything. */
export async function loadExplanations(
  host: Host,
): Promise<Result<readonly Explanation[], AppFault>> {
  const loaded = await host.loadSetting(SETTING);
  if (!loaded.ok) return loaded;
  if (loaded.value === undefined) return succeed([]);
  const parsed = parseExplanations(loaded.value);
  return parsed.ok ? parsed : fail({ code: 'setting-unreadable', setting: SETTING });
}

/** What was explained about a finding; `undefined` when nothing was. */
export function findExplanation(
  explanations: readonly Explanation[],
  finding: Finding,
  table: Table,
): GivenExplanation | undefined {
  const found = explanations.find((explanation) => isAbout(explanation, finding, table));
  if (found === undefined) return undefined;
  const now = figuresOf(finding, table);
  return { text: found.text, outdated: JSON.stringify(found.figures) !== JSON.stringify(now) };
}

/** A finding with what the clerk typed about it. */
export interface TypedExplanation {
  readonly finding: Finding;
  readonly table: Table;
  readonly typed: string;
}

/**
 * Keeps what a clerk typed about a finding in the workbook, in place of what was kept about it; '' takes it away.
 *
 * @returns all explanations kept now; a fault where the text gives no reason (属实, 核实无误 …), which keeps nothing
 */
export async function saveExplanation(
  host: Host,
  { finding, table, typed }: TypedExplanation,
): Promise<Result<readonly Explanation[], AppFault | RefusedExplanation>> {
  const isTakenAway = typed.trim() === '';
  const read = readExplanation(typed);
  if (!read.ok && !isTakenAway) return fail({ code: 'explanation-refused', flaw: read.fault });
  const loaded = await loadExplanations(host);
  if (!loaded.ok) return loaded;
  const others = loaded.value.filter((explanation) => !isAbout(explanation, finding, table));
  const kept = read.ok ? [...others, explanationOf(finding, table, read.value)] : others;
  const saved = await host.saveSetting(SETTING, formatExplanations(kept));
  return saved.ok ? succeed(kept) : saved;
}

function explanationOf(finding: Finding, table: Table, text: string): Explanation {
  return {
    sheet: table.grid.name,
    code: finding.code,
    item: finding.item ?? null,
    parts: [...finding.parts],
    figures: [...figuresOf(finding, table)],
    text,
  };
}

function isAbout(explanation: Explanation, finding: Finding, table: Table): boolean {
  return (
    explanation.sheet === table.grid.name &&
    explanation.code === finding.code &&
    explanation.item === (finding.item ?? null) &&
    explanation.parts.join(' ') === finding.parts.join(' ')
  );
}

function figuresOf({ item, parts }: Finding, table: Table): readonly string[] {
  const codes: readonly ItemCode[] = item === undefined ? parts : [item, ...parts];
  return codes.map((code) => {
    const entry = table.entries.get(code);
    return entry === undefined ? '' : rawOf(entry);
  });
}
