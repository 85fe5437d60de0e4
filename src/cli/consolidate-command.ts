import { compareWithEarlier } from '../app/compare-previous';
import { type SuperiorComparison, compareWithSuperior } from '../app/compare-superior-form';
import { consolidateReceived } from '../app/consolidate';
import type { FileToReceive } from '../app/receive-files';
import type { Received } from '../app/receive-workbook';
import { NO_CHOICES } from '../domain/consolidate/consolidate';
import type { Choices } from '../domain/consolidate/consolidation';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { quoted } from '../ui/text/quoted';
import { CONSOLIDATION_WORDS } from '../ui/text/zh-cn/consolidation';
import { type Outcome, type OutcomeSource, exitCodeOf, hasIncluded } from './consolidation-outcome';
import type { ExitCode } from './exit-code';
import { findSet } from './find-set';
import { printJson } from './print-json';
import { type Earlier, readEarlier, readReplaced } from './read-earlier';
import { type Superior, readSuperior } from './read-superior';
import { readRoster } from './read-roster';
import { receiveSet } from './receive-set';
import { renderConsolidation } from './render-consolidation';
import { consolidationReport } from './report-of-consolidation';
import { line } from './screen';
import type { Session } from './session';
import { findOrComplain } from './template-command';
import { type Targets, targetsProblem, writeResults } from './write-results';

/** What `consolidate` is told on the command line. */
export interface ConsolidateOptions extends Targets {
  /** File with 应报名单. */
  readonly roster?: string;
  /** Id of the superior's form. */
  readonly template?: string;
  /** Earlier result to compare with. */
  readonly previous?: string;
  /** Form filled in by hand to compare with. */
  readonly against?: string;
  readonly json?: boolean;
}

/** Everything that must be settled before files are read. */
interface Task {
  readonly files: readonly FileToReceive[];
  readonly choices: Choices;
  readonly earlier: Earlier | undefined;
  readonly superior: Superior | undefined;
}

/**
 * `consolidate FILE|FOLDER… -o OUT.xlsx`: adds up what units sent in one form, and tells what became of every file.
 *
 * Nothing is written when nothing could be added up, and no file that was received is ever changed.
 */
export async function runConsolidate(
  places: readonly string[],
  options: ConsolidateOptions,
  session: Session,
): Promise<ExitCode> {
  const task = await prepare(places, options, session);
  if (!task.ok) return complain(session, task.fault);
  const { files, choices, earlier, superior } = task.value;
  const { progress } = session;
  const received = await receiveSet(files, session);
  progress.tell(`正在汇总 ${String(received.length)} 个文件 …`);
  const source = consolidateSet(received, choices, session);
  const previous = compareEarlier(source, earlier);
  const against = compareByHand(source, superior);
  if (!against.ok) return complain(session, against.fault);
  progress.tell(`正在写入 ${options.output} …`);
  const comparisons = { previous, against: against.value };
  const written = await writeResults({ source, ...comparisons }, options);
  progress.clear();
  const isNamed = options.template !== undefined;
  const outcome: Outcome = { received, source, isNamed, ...comparisons, ...written };
  if (options.json === true) printJson(session.output, consolidationReport(outcome));
  else session.screen.print(renderConsolidation(outcome));
  // What was found is worth telling even when it could not be saved.
  if (outcome.problem !== undefined) return complain(session, outcome.problem);
  return exitCodeOf(outcome);
}

/** A fault in words; '' when it was told already. */
async function prepare(
  places: readonly string[],
  options: ConsolidateOptions,
  session: Session,
): Promise<Result<Task, string>> {
  const { output, notes, roster, previous, against } = options;
  const sources = [...places, ...given(roster), ...given(against)];
  const problem = await targetsProblem(options, sources);
  if (problem !== undefined) return fail(problem);
  const choices = await readChoices(options, session);
  if (!choices.ok) return choices;
  const replaced = await readReplaced(output, session);
  const earlier = previous === undefined ? succeed(replaced) : await readEarlier(previous, session);
  if (!earlier.ok) return earlier;
  const superior =
    against === undefined ? succeed(undefined) : await readSuperior(against, session);
  if (!superior.ok) return superior;
  const others = [roster, notes, previous, against].flatMap(given);
  const besides = { output, isOwnOutput: replaced !== undefined, others };
  const files = await findSet(places, besides);
  if (!files.ok) return files;
  return succeed({
    files: files.value,
    choices: choices.value,
    earlier: earlier.value,
    superior: superior.value,
  });
}

function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function compareEarlier(
  source: OutcomeSource | undefined,
  earlier: Earlier | undefined,
): Outcome['previous'] {
  if (source === undefined || earlier === undefined || !hasIncluded(source)) return undefined;
  return { changes: compareWithEarlier(source, earlier), isReplaced: earlier.isReplaced };
}

/** Fault: why the two cannot be compared, in words. */
function compareByHand(
  source: OutcomeSource | undefined,
  superior: Superior | undefined,
): Result<SuperiorComparison | undefined, string> {
  if (source === undefined || superior === undefined || !hasIncluded(source)) {
    return succeed(undefined);
  }
  const comparison = compareWithSuperior(source, superior);
  const { title } = source.consolidation.template;
  return comparison === undefined
    ? fail(`汇总核对的 ${superior.file} 里没有${quoted(title)}`)
    : succeed(comparison);
}

async function readChoices(
  { template: id, roster: file }: ConsolidateOptions,
  session: Session,
): Promise<Result<Choices, string>> {
  const template = id === undefined ? undefined : findOrComplain(id, session);
  if (id !== undefined && template === undefined) return fail('');
  if (file === undefined) return succeed({ ...NO_CHOICES, template });
  const roster = await readRoster(file, session);
  return roster.ok ? succeed({ ...NO_CHOICES, template, roster: roster.value }) : roster;
}

function consolidateSet(
  received: readonly Received[],
  choices: Choices,
  { catalogue }: Session,
): OutcomeSource | undefined {
  const set = received.some(({ forms }) => forms.length > 0)
    ? consolidateReceived(received, { catalogue, choices })
    : undefined;
  return set && { ...set, received, choices, catalogue, words: CONSOLIDATION_WORDS };
}

function complain(session: Session, text: string): ExitCode {
  session.progress.clear();
  if (text !== '') session.complaints.print([line(`${text}。`)]);
  return 2;
}
